import type { Database } from '../database'

const due = `
  SELECT n FROM record WHERE publish_at <= ?1 AND question IS NULL AND draft = 0
    AND (expire_at IS NULL OR expire_at > ?1)
  UNION SELECT n FROM record WHERE expire_at <= ?1 AND question IS NOT NULL
  UNION SELECT n FROM record WHERE publish_at > ?1 AND question IS NOT NULL`

/** Numbers of the records whose visibility is not what it is to be at `now` (ISO 8601, UTC). */
export function listDue(db: Database, now: string): number[] {
  return db.all<{ n: number }>(due, now).map(({ n }) => n)
}
