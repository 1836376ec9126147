import type { SubjectSummary } from '../../model/types'
import type { Database, Value } from '../store/database'

type SubjectRow = Omit<SubjectSummary, 'description' | 'hidden'> & {
  description: string | null
  hidden: number
}

const byTitle = 'ORDER BY title COLLATE NOCASE, slug'

/** Subjects with questions that `clause`, which follows a condition, selects and orders. */
function selectSubjects(db: Database, clause: string, ...values: Value[]): SubjectSummary[] {
  return db
    .all<SubjectRow>(
      `SELECT slug, title, description, count, hidden FROM subject WHERE count > 0 ${clause}`,
      ...values,
    )
    .map(({ description, hidden, ...row }) => ({
      ...row,
      ...(description !== null && { description }),
      hidden: hidden === 1,
    }))
}

export const listSubjects = (db: Database) => selectSubjects(db, `AND hidden = 0 ${byTitle}`)

export const listAllSubjects = (db: Database) =>
  selectSubjects(db, 'ORDER BY hidden, title COLLATE NOCASE, slug')

/** A subject with questions, hidden or not. */
export const getSubject = (db: Database, slug: string): SubjectSummary | undefined =>
  selectSubjects(db, 'AND slug = ?', slug)[0]

/** A subject's number in this catalog, or `undefined` if it has no questions. */
export function getSubjectList(
  db: Database,
  slug: string,
): { id: number; count: number } | undefined {
  return db.get('SELECT id, count FROM subject WHERE slug = ? AND count > 0', slug)
}

/** Further subjects under which a question is listed, by title. */
export const listOtherSubjects = (db: Database, question: number, subject: string) =>
  selectSubjects(
    db,
    `AND id IN (SELECT subject FROM record WHERE question = ?) AND slug <> ? ${byTitle}`,
    question,
    subject,
  )
