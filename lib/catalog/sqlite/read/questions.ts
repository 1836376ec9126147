import type { ListKey } from '../../model/list-key'
import type { QuestionSummary } from '../../model/types'
import type { Database } from '../store/database'
import { listSummaries } from './question-summary'

/** What a record's address leads to. */
export interface StandingRecord {
  n: number
  /** `n` of the record that carries its question. */
  question: number
  /** Whether it keeps its own page although another record carries its question. */
  stays: boolean
  /** Whether search engines are asked to list it under its own address. */
  isIndexable: boolean
}

/** A public record by its address. */
export function getStanding(
  db: Database,
  subject: string,
  slug: string,
): StandingRecord | undefined {
  const row = db.get<{ n: number; question: number; stays: number; indexable: number }>(
    `SELECT record.n, question, stays, indexable FROM subject JOIN record ON record.subject = subject.id
      WHERE subject.slug = ? AND record.slug = ? AND question IS NOT NULL`,
    subject,
    slug,
  )
  if (!row) return undefined
  const { n, question, stays, indexable } = row
  return { n, question, stays: stays === 1, isIndexable: indexable === 1 }
}

/** A question by the number of the record that carries it. */
export function getSummary(db: Database, question: number): QuestionSummary | undefined {
  return listSummaries(db, 'SELECT ? AS n', question)[0]
}

/** The newest questions of the site, but those of hidden subjects. */
export function listNewest(db: Database, limit: number): QuestionSummary[] {
  return listSummaries(
    db,
    `SELECT record.n FROM record JOIN subject ON subject.id = record.subject
      WHERE question = n AND hidden = 0 ORDER BY date DESC, record.id DESC LIMIT ?`,
    limit,
  )
}

/** The neighbours of a place in a list. */
export function getNeighbours(
  db: Database,
  list: number,
  { key, tie }: ListKey,
): { previous?: QuestionSummary; next?: QuestionSummary } {
  const before = `SELECT n FROM listing WHERE list = ? AND (key, tie) < (?, ?)
    ORDER BY key DESC, tie DESC LIMIT 1`
  const after = `SELECT n FROM listing WHERE list = ? AND (key, tie) > (?, ?)
    ORDER BY key, tie LIMIT 1`
  const [previous] = listSummaries(db, before, list, key, tie)
  const [next] = listSummaries(db, after, list, key, tie)
  return { ...(previous && { previous }), ...(next && { next }) }
}

/** Other questions with this slug: other answers to the same question. */
export function listOtherAnswers(db: Database, question: number, slug: string): QuestionSummary[] {
  return listSummaries(
    db,
    'SELECT DISTINCT question AS n FROM record WHERE slug = ? AND question <> ? LIMIT 5',
    slug,
    question,
  )
}
