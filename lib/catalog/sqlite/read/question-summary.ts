import type { QuestionSummary } from '../../model/types'
import type { Database, Value } from '../store/database'

/** Columns of a `QuestionSummary`, from `question` (a record) and its `subject`. */
const columns = `question.id, subject.slug AS subject, subject.title AS subjectTitle, question.slug,
  question.title AS question, question.description, question.date`

/**
 * Questions whose numbers a query gives as `n`, in its order (which `CROSS JOIN` keeps).
 * @param places SQL of this room's own, never from outside.
 */
export function listSummaries(db: Database, places: string, ...values: Value[]): QuestionSummary[] {
  return db.all<QuestionSummary>(
    `SELECT ${columns} FROM (${places}) AS place
      CROSS JOIN record AS question ON question.n = place.n
      CROSS JOIN subject ON subject.id = question.subject`,
    ...values,
  )
}

/** Questions by their numbers, in the given order. */
export function listNumbered(db: Database, numbers: readonly number[]): QuestionSummary[] {
  const places = 'SELECT value AS n FROM json_each(?) ORDER BY json_each.key'
  return listSummaries(db, places, JSON.stringify(numbers))
}
