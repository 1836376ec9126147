import type { Database } from '../sqlite/store/database'

/** Questions in the catalog. */
export function getTotal(db: Database): number {
  const row = db.get<{ value: number }>("SELECT value FROM fact WHERE name = 'questions'")
  return row?.value ?? 0
}
