import type { Issue, RecordFile } from '@/lib/content'
import type { Database, Value } from '../database'
import type { ReadRecord } from './read-record'

/** A record file as read, with its place in the catalog. */
export interface Entry extends ReadRecord {
  n: number
  /** Subject's number. */
  subject: number
  file: RecordFile
  /** When the file was read, in milliseconds since 1970. */
  readAt: number
}

/** Who finds an issue, and finds it again at the next refresh. */
export type IssueSource = 'record' | 'folder' | 'subjects' | 'redirects'

/** A file system may give two writes within this many milliseconds the same time. */
const clockStep = 2_000

/** One statement a table and batch: the values go over as JSON, three times faster than row by row. */
const statements = {
  file: `INSERT OR REPLACE INTO file
    SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 FROM json_each(?)`,
  record: `INSERT INTO record SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5,
    value->>6, value->>7, value->>8, value->>9, value->>10, value->>11, value->>12, value->>13,
    value->>14, value->>15, NULL, 0 FROM json_each(?)`,
  search_text: `INSERT INTO search_text SELECT value->>0, value->>1 FROM json_each(?)`,
  same_as: `INSERT OR IGNORE INTO same_as
    SELECT value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(?)`,
  redirect: `INSERT OR IGNORE INTO redirect
    SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(?)`,
  issue: `INSERT INTO issue SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5,
    value->>6, value->>7 FROM json_each(?)`,
} as const

/** Inserts rows into a table, whose columns they name in order. */
export function insertRows(db: Database, table: keyof typeof statements, rows: Value[][]): void {
  if (rows.length > 0) db.run(statements[table], JSON.stringify(rows))
}

export function insertIssues(db: Database, source: IssueSource, issues: readonly Issue[]): void {
  const rows = issues.map((issue) => {
    const { file, line, column, severity, code, message, fix } = issue
    return [source, file, line, column, severity, code, message, fix]
  })
  insertRows(db, 'issue', rows)
}

/** Notes when files changed last, and what they held. */
export function insertFiles(db: Database, entries: readonly Entry[]): void {
  const rows = entries.map(({ n, subject, file, hash, readAt }) => {
    const isFresh = file.ctimeMs > readAt - clockStep
    const times = isFresh ? [0, 0] : [file.mtimeMs, file.ctimeMs]
    return [subject, `${file.slug}.md`, n, ...times, file.size, hash]
  })
  insertRows(db, 'file', rows)
}

/** Inserts what files say; which records are public, and which question they are, is decided later. */
export function insertEntries(db: Database, entries: readonly Entry[]): void {
  insertFiles(db, entries)
  const records: Value[][] = []
  const texts: Value[][] = []
  const sameAs: Value[][] = []
  const redirects: Value[][] = []
  for (const { n, subject, file, row, words } of entries) {
    if (!row) continue
    const { id, date, updated, title, description, keywords, name, answer } = row
    const { draft, publishAt, expireAt, noIndex, canonical } = row
    records.push([
      ...[n, subject, file.slug, id, date, updated, title, description, keywords, name, answer],
      ...[draft, publishAt, expireAt, noIndex, canonical],
    ])
    texts.push([n, words])
    for (const same of row.sameAs) sameAs.push([n, same.kind, same.subject, same.slug, same.id])
    for (const address of row.redirectFrom) redirects.push([address, n, null, 0])
  }
  insertRows(db, 'record', records)
  insertRows(db, 'search_text', texts)
  insertRows(db, 'same_as', sameAs)
  insertRows(db, 'redirect', redirects)
  insertIssues(
    db,
    'record',
    entries.flatMap(({ issues }) => issues),
  )
}
