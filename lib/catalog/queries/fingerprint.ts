import { createHash } from 'node:crypto'
import type { Database } from '../database'
import { catalogVersion } from '../tables'

/** Lines in one order on every machine; numbers that a build gives away have no part in them. */
const parts = [
  // The rows of a group come in the order of the table's key; an ORDER BY within costs four times as much.
  `SELECT subject.slug || char(10) || lines AS lines FROM subject JOIN (
     SELECT file.subject AS id, group_concat(
         file.name || ' ' || file.hash || ' ' || (record.question IS NOT NULL), char(10)
       ) AS lines
       FROM file LEFT JOIN record ON record.n = file.n GROUP BY file.subject
   ) USING (id) ORDER BY subject.slug`,
  `SELECT json_array(slug, title, description, hidden) AS lines
     FROM subject WHERE count > 0 ORDER BY slug`,
  `SELECT group_concat(address || ' ' || coalesce(target, ''), char(10) ORDER BY address) AS lines
     FROM redirect WHERE source = 0`,
]

/**
 * Names all that pages are made from: files, what of them is public, subjects, redirects. Equal content gives equal
 * fingerprints on every machine, whatever way it was indexed. Reads every row: 40 ms for 36,000 records.
 */
export function getFingerprint(db: Database): string {
  const hash = createHash('sha256').update(String(catalogVersion))
  db.transaction('deferred', () => {
    for (const sql of parts) {
      for (const { lines } of db.all<{ lines: string }>(sql)) hash.update(`${lines}\n`)
      hash.update('\f')
    }
  })
  return hash.digest('base64url').slice(0, 22)
}
