import { type ContentChange, everything, mergeChanges } from '../../model/change'
import type { Database } from './database'

/** Refreshes that are remembered; who has not asked for longer drops everything. */
const remembered = 500

/** Notes, in the transaction that made it, what a refresh may have changed. */
export function recordChange(db: Database, { paths, prefixes }: ContentChange): void {
  const sql = 'INSERT INTO change (paths, prefixes) VALUES (?, ?) RETURNING seq'
  const entry = db.get<{ seq: number }>(sql, JSON.stringify(paths), JSON.stringify(prefixes))
  if (entry) db.run('DELETE FROM change WHERE seq <= ?', entry.seq - remembered)
}

/** Number of the last change; 0 where there was none. */
export function getLastChange(db: Database): number {
  return db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM change')?.seq ?? 0
}

/** All that may have changed after number `seq`, in one. */
export function getChangesAfter(db: Database, seq: number): ContentChange {
  const sql = 'SELECT seq, paths, prefixes FROM change WHERE seq > ? ORDER BY seq'
  const rows = db.all<{ seq: number; paths: string; prefixes: string }>(sql, seq)
  if (rows[0] && rows[0].seq !== seq + 1) return everything
  return mergeChanges(
    rows.map(({ paths, prefixes }) => ({
      paths: JSON.parse(paths) as string[],
      prefixes: JSON.parse(prefixes) as string[],
    })),
  )
}
