import type { Issue, RecordFile } from '@/lib/content'
import { formatStamp } from '../../reading/file-stamp'
import type { ReadRecord } from '../../reading/read-record'
import type { Database } from '../store/database'
import { recordColumns } from '../store/tables'

/** A record file as read, with its place in the catalog. */
export interface Entry extends ReadRecord {
  n: number
  /** Subject's number. */
  subject: number
  file: RecordFile
  /** When the file was read, in milliseconds since 1970. */
  readAt: number
}

/** The source of an issue, which finds it again at the next refresh. */
export type IssueSource = 'record' | 'folder' | 'subjects' | 'redirects'

/** A file system may give two writes within this many milliseconds the same time. */
const clockStep = 2_000

const columns = Object.keys(recordColumns) as (keyof typeof recordColumns)[]

/** Row by row: long texts and wide rows take twice as long as one JSON text that SQLite takes apart. */
const statements = {
  file: 'INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)',
  record: `INSERT INTO record (n, subject, slug, ${columns.join()})
    VALUES (?, ?, ?${', ?'.repeat(columns.length)})`,
  search_text: 'INSERT INTO search_text VALUES (?, ?)',
  same_as: 'INSERT OR IGNORE INTO same_as VALUES (?, ?, ?, ?, ?)',
  redirect: 'INSERT OR IGNORE INTO redirect VALUES (?, ?, ?, ?)',
  issue: 'INSERT INTO issue VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
} as const

export function insertIssues(db: Database, source: IssueSource, issues: readonly Issue[]): void {
  for (const { file, line, column, severity, code, message, fix } of issues) {
    db.run(statements.issue, source, file, line, column, severity, code, message, fix)
  }
}

/** Notes when files changed last, and what they held. */
export function insertFiles(db: Database, entries: readonly Entry[]): void {
  for (const { n, subject, file, hash, readAt } of entries) {
    const isFresh = file.ctimeMs > readAt - clockStep
    const stamp = isFresh ? '' : formatStamp(file)
    db.run(statements.file, subject, `${file.slug}.md`, n, stamp, hash)
  }
}

/** Inserts what files say; which records are public, and which question they are, is decided later. */
export function insertEntries(db: Database, entries: readonly Entry[]): void {
  insertFiles(db, entries)
  for (const { n, subject, file, row, text, issues } of entries) {
    insertIssues(db, 'record', issues)
    if (!row) continue
    db.run(statements.record, n, subject, file.slug, ...columns.map((column) => row[column]))
    db.run(statements.search_text, n, text)
    for (const same of row.sameAs) {
      db.run(statements.same_as, n, same.kind, same.subject, same.slug, same.id)
    }
    for (const address of row.redirectFrom) db.run(statements.redirect, address, n, null, 0)
  }
}
