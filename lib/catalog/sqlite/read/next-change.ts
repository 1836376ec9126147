import type { Database } from '../store/database'

/** The first instant after `now` (both ISO 8601, UTC) at which a record becomes public or stops being so. */
export function getNextChangeTime(db: Database, now: string): string | undefined {
  const sql = `SELECT min(at) AS at FROM (
    SELECT min(publish_at) AS at FROM record WHERE publish_at > ?1
    UNION ALL SELECT min(expire_at) FROM record WHERE expire_at > ?1)`
  return db.get<{ at: string | null }>(sql, now)?.at ?? undefined
}
