import type { SubjectSummary } from '../../model/types'
import type { Database } from '../store/database'

interface SubjectRow {
  slug: string
  title: string
  description: string | null
  count: number
  hidden: number
}

const columns = 'slug, title, description, count, hidden'

function toSummary({ description, hidden, ...row }: SubjectRow): SubjectSummary {
  return { ...row, ...(description !== null && { description }), hidden: hidden === 1 }
}

/** Subjects with questions by title, without hidden ones. */
export function listSubjects(db: Database): SubjectSummary[] {
  const sql = `SELECT ${columns} FROM subject WHERE count > 0 AND hidden = 0
    ORDER BY title COLLATE NOCASE, slug`
  return db.all<SubjectRow>(sql).map(toSummary)
}

/** Subjects with questions by title, hidden ones last. */
export function listAllSubjects(db: Database): SubjectSummary[] {
  const sql = `SELECT ${columns} FROM subject WHERE count > 0
    ORDER BY hidden, title COLLATE NOCASE, slug`
  return db.all<SubjectRow>(sql).map(toSummary)
}

/** A subject with questions, hidden or not. */
export function getSubject(db: Database, slug: string): SubjectSummary | undefined {
  const row = db.get<SubjectRow>(
    `SELECT ${columns} FROM subject WHERE slug = ? AND count > 0`,
    slug,
  )
  return row && toSummary(row)
}

/** A subject's number in this catalog, or `undefined` if it has no questions. */
export function getSubjectList(
  db: Database,
  slug: string,
): { id: number; count: number } | undefined {
  return db.get('SELECT id, count FROM subject WHERE slug = ? AND count > 0', slug)
}

/** Further subjects under which a question is listed, by title. */
export function listOtherSubjects(
  db: Database,
  question: number,
  subject: string,
): SubjectSummary[] {
  const sql = `SELECT ${columns} FROM subject
    WHERE id IN (SELECT subject FROM record WHERE question = ?) AND slug <> ?
    ORDER BY title COLLATE NOCASE, slug`
  return db.all<SubjectRow>(sql, question, subject).map(toSummary)
}
