import { type QuestionRecord, relatedFields } from '@/lib/content'
import { parseQuestionAddress } from '../address'
import type { Database } from '../database'
import { getStanding } from './questions'

/** Most related questions that a page shows. */
const most = 5

/** Numbers of the questions that an editor chose: no dead link, no repetition, and not the page's own question. */
export function listCurated(db: Database, record: QuestionRecord, question: number): number[] {
  const chosen = new Set<number>()
  for (const field of relatedFields) {
    const link = record.front[field]
    const place = link && parseQuestionAddress(link.url)
    const standing = place && getStanding(db, place.subject, place.slug)
    if (standing && standing.question !== question) chosen.add(standing.question)
  }
  return [...chosen].slice(0, most)
}

/** Numbers of up to five related questions: those an editor chose, then those nearest in id. */
export function listRelated(db: Database, record: QuestionRecord, question: number): number[] {
  const chosen = new Set(listCurated(db, record, question))
  const near = db.all<{ n: number }>(
    `SELECT n FROM (
        SELECT * FROM (SELECT question AS n, id FROM record WHERE id > ?1 AND question = n ORDER BY id LIMIT 5)
        UNION ALL
        SELECT * FROM (SELECT question AS n, id FROM record WHERE id < ?1 AND question = n ORDER BY id DESC LIMIT 5))
      ORDER BY abs(id - ?1)`,
    record.front.id,
  )
  for (const { n } of near) if (chosen.size < most && n !== question) chosen.add(n)
  return [...chosen]
}
