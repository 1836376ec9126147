import { type ContentChange, everything, mergeChanges } from '../../model/change'
import type { Database } from './database'

/** Refreshes that are remembered; a reader that is further behind drops everything. */
const remembered = 500

/** Notes, in the transaction that made it, what a refresh may have changed. */
export function recordChange(db: Database, change: ContentChange): void {
  const sql = 'INSERT INTO change (paths, everything) VALUES (?, ?) RETURNING seq'
  const paths = JSON.stringify(change.paths)
  const entry = db.get<{ seq: number }>(sql, paths, change.everything ? 1 : 0)
  if (entry) db.run('DELETE FROM change WHERE seq <= ?', entry.seq - remembered)
}

/** Number of the last change; 0 if there was none. */
export function getLastChange(db: Database): number {
  return db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM change')?.seq ?? 0
}

/** All that may have changed after number `seq`, in one. */
export function getChangesAfter(db: Database, seq: number): ContentChange {
  const sql = 'SELECT seq, paths, everything FROM change WHERE seq > ? ORDER BY seq'
  const rows = db.all<{ seq: number; paths: string; everything: number }>(sql, seq)
  if (rows[0] && rows[0].seq !== seq + 1) return everything
  return mergeChanges(
    rows.map((row) => ({
      paths: JSON.parse(row.paths) as string[],
      everything: row.everything === 1,
    })),
  )
}
