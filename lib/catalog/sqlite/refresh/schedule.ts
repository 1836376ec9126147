import { type Place, recordFile } from '../../model/address'
import type { Database } from '../store/database'

const due = `SELECT subject.slug AS subject, record.slug FROM record
  JOIN subject ON subject.id = record.subject WHERE n IN (
    SELECT n FROM record WHERE publish_at <= ?1 AND question IS NULL AND draft = 0
      AND (expire_at IS NULL OR expire_at > ?1)
    UNION SELECT n FROM record WHERE expire_at > ?1 AND question IS NULL AND draft = 0
      AND (publish_at IS NULL OR publish_at <= ?1)
    UNION SELECT n FROM record WHERE expire_at <= ?1 AND question IS NOT NULL
    UNION SELECT n FROM record WHERE publish_at > ?1 AND question IS NOT NULL)`

/**
 * Files of the records whose visibility is not what it is to be at `now` (ISO 8601, UTC), to be read
 * again: the catalog holds no text of what is not public.
 */
export function listDueFiles(db: Database, now: string): string[] {
  return db.all<Place>(due, now).map(recordFile)
}
