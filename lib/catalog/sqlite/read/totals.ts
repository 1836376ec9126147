import type { Totals } from '../../model/types'
import type { Database } from '../store/database'

/** Stored totals; the subjects alone are counted, being few. */
export function getTotals(db: Database): Totals {
  const facts = new Map(
    db
      .all<{ name: string; value: number }>('SELECT name, value FROM fact')
      .map(({ name, value }) => [name, value]),
  )
  const subjects = db.get<{ count: number }>(
    'SELECT count(*) AS count FROM subject WHERE count > 0',
  )
  return {
    questions: facts.get('questions') ?? 0,
    records: facts.get('records') ?? 0,
    subjects: subjects?.count ?? 0,
    topics: facts.get('topics') ?? 0,
    broken: facts.get('broken') ?? 0,
  }
}
