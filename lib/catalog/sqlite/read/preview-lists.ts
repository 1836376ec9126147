import { type Place, recordFile } from '../../model/address'
import type { UnpublishedRecord } from '../../model/types'
import type { Database } from '../store/database'

/** Records that the public does not see at the catalog's moment, by file; at most `limit`. */
export function listUnpublished(db: Database, limit: number): UnpublishedRecord[] {
  const sql = `SELECT subject.slug AS subject, record.slug, record.title AS question, status,
      publish_at, expire_at
    FROM record JOIN subject ON subject.id = record.subject
    WHERE question IS NULL ORDER BY subject.slug, record.slug LIMIT ?`
  return db
    .all<Omit<UnpublishedRecord, 'file'>>(sql, limit)
    .map((row) => ({ ...row, file: recordFile(row) }))
}

/** Files of records that changed last, the newest first, broken ones included. */
export function listRecentFiles(db: Database, limit: number): string[] {
  // An empty stamp says that the file had just been written when it was read.
  const sql = `SELECT subject.slug AS subject, substr(name, 1, length(name) - 3) AS slug
    FROM file JOIN subject ON subject.id = file.subject
    ORDER BY stamp = '' DESC, CAST(stamp AS REAL) DESC, subject.slug, name LIMIT ?`
  return db.all<Place>(sql, limit).map(recordFile)
}

/**
 * Addresses of other records that share a record's id, its answer in normal form, or the question that it belongs to,
 * public or not; at most `limit`.
 */
export function listDuplicates(db: Database, { subject, slug }: Place, limit: number): Place[] {
  const sql = `WITH self AS (SELECT record.* FROM subject JOIN record ON record.subject = subject.id
      WHERE subject.slug = ? AND record.slug = ?)
    SELECT subject.slug AS subject, other.slug FROM (
      SELECT record.n FROM self JOIN record ON record.id = self.id
      UNION SELECT record.n FROM self JOIN record ON record.answer = self.answer
      UNION SELECT record.n FROM self JOIN record ON record.question = self.question
    ) AS found JOIN record AS other USING (n) JOIN subject ON subject.id = other.subject
    WHERE other.n NOT IN (SELECT n FROM self) ORDER BY 1, 2 LIMIT ?`
  return db.all<Place>(sql, subject, slug, limit)
}
