import type { Issue } from '@/lib/content'
import { type Redirect, redirectLoop, redirectsFile, splitTarget } from '../../redirects/redirect'
import type { Database, Value } from '../store/database'
import { insertIssues } from './insert-entries'

const batchSize = 5_000

/** `redirects.yaml` as read, before it is in effect. */
const staged = `
CREATE TEMP TABLE IF NOT EXISTS staged (address TEXT NOT NULL, target TEXT, line INTEGER NOT NULL);
DELETE FROM temp.staged;
`

/** Redirects read into a table apart, in constant memory. */
export async function stageRedirects(
  db: Database,
  redirects: AsyncIterable<Redirect>,
): Promise<void> {
  db.exec(staged)
  let rows: Value[][] = []
  const flush = () => {
    const sql = 'INSERT INTO temp.staged SELECT value->>0, value->>1, value->>2 FROM json_each(?)'
    db.run(sql, JSON.stringify(rows))
    rows = []
  }
  for await (const { from, to, line } of redirects) {
    rows.push([from, to, line])
    if (rows.length >= batchSize) flush()
  }
  flush()
}

/**
 * Puts the staged redirects into effect, in place of those of the last reading: the first of several for
 * one address, and none that leads back to itself.
 * @param read what reading the file found wrong.
 * @returns addresses whose answer may differ now, at most `most` and one.
 */
export function storeRedirects(db: Database, read: readonly Issue[], most: number): string[] {
  const repeated = db.all<{ address: string; line: number }>(
    `SELECT address, max(line) AS line FROM temp.staged
      GROUP BY address HAVING count(DISTINCT coalesce(target, '')) > 1`,
  )
  const changed = db.all<{ address: string }>(
    `SELECT DISTINCT address FROM (
        SELECT * FROM (SELECT address, target FROM redirect WHERE source = 0
          EXCEPT SELECT address, target FROM temp.staged)
        UNION ALL
        SELECT * FROM (SELECT address, target FROM temp.staged
          EXCEPT SELECT address, target FROM redirect WHERE source = 0))
      LIMIT ?`,
    most + 1,
  )
  db.run('DELETE FROM redirect WHERE source = 0')
  db.run(`INSERT OR IGNORE INTO redirect (address, source, target, line)
    SELECT address, 0, target, line FROM temp.staged ORDER BY address, line`)
  db.exec('DROP TABLE temp.staged')
  const issues = [
    ...read,
    ...repeated.map(({ address, line }) => repeatedIssue(address, line)),
    ...removeLoops(db),
  ]
  db.run("DELETE FROM issue WHERE source = 'redirects'")
  insertIssues(db, 'redirects', issues)
  return changed.map(({ address }) => address)
}

function repeatedIssue(address: string, line: number): Issue {
  return {
    file: redirectsFile,
    line,
    column: 1,
    severity: 'warning',
    code: 'redirect-repeated',
    message: `An earlier entry already says where ${address} leads; this one has no effect.`,
    fix: 'Remove one of the two.',
  }
}

/** Walks every chain once; what leads back to itself is taken out. */
function removeLoops(db: Database): Issue[] {
  const chained = db.all<{ address: string }>(
    `SELECT first.address FROM redirect AS first
      JOIN redirect AS second ON second.address = first.target AND second.source = 0
      WHERE first.source = 0
      UNION SELECT address FROM redirect WHERE source = 0 AND target GLOB '*[?#]*'`,
  )
  const finished = new Set<string>()
  const loops = new Set<string>()
  for (const { address } of chained) {
    const walked = new Set<string>()
    let at: string | null | undefined = address
    while (at && !finished.has(at) && !walked.has(at)) {
      walked.add(at)
      at = getTarget(db, at)
    }
    if (at && walked.has(at)) {
      const steps = [...walked]
      for (const step of steps.slice(steps.indexOf(at))) loops.add(step)
    }
    for (const step of walked) finished.add(step)
  }
  return [...loops].map((address) => {
    const sql = 'DELETE FROM redirect WHERE address = ? AND source = 0 RETURNING line'
    const line = db.get<{ line: number }>(sql, address)?.line ?? 1
    return { file: redirectsFile, line, column: 1, ...redirectLoop(address) }
  })
}

/** Path to which an address leads; `null` for gone, `undefined` for none. */
function getTarget(db: Database, address: string): string | null | undefined {
  const sql = 'SELECT target FROM redirect WHERE address = ? AND source = 0'
  const target = db.get<{ target: string | null }>(sql, address)?.target
  return target && splitTarget(target).path
}
