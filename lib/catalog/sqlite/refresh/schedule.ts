import { publicCondition } from '@/lib/content'
import { type Place, recordFile } from '../../model/address'
import type { Database } from '../store/database'

const due = `SELECT subject.slug AS subject, record.slug FROM record
  JOIN subject ON subject.id = record.subject WHERE n IN (
    SELECT n FROM record WHERE publish_at IS NOT NULL AND (question IS NULL) = ${publicCondition('?1')}
    UNION SELECT n FROM record WHERE expire_at IS NOT NULL AND (question IS NULL) = ${publicCondition('?1')})`

/**
 * Files of the records whose visibility is not what it is to be at `now`, to be read
 * again: the catalog holds no text of what is not public.
 */
export function listDueFiles(db: Database, now: Date): string[] {
  return db.all<Place>(due, now.toISOString()).map(recordFile)
}
