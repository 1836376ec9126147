import { setTimeout as sleep } from 'node:timers/promises'
import { type RecordFile, unreadableCode } from '@/lib/content'
import type { Place } from '../../model/address'
import { type ReadRecord, readRecord } from '../../reading/read-record'
import type { Database } from '../store/database'
import { insertFiles, insertIssues } from '../write/insert-entries'
import { requireSubject } from '../write/subjects'
import { applyEdits, type Edit } from './apply-edits'
import type { EditOptions } from './publish-record'

/** A file that may have changed, as it was read; without `read` it has vanished. */
export interface ReadFile {
  file: RecordFile
  read?: ReadRecord
  /** When, in milliseconds since 1970. */
  readAt: number
}

/** How long an editor may take to write a file that was there before, in milliseconds. */
const writingMs = 100

/** Reads files that may have changed. One that has broken just now is read twice: it may be half written. */
export async function readFiles(
  contentDir: string,
  files: readonly RecordFile[],
): Promise<ReadFile[]> {
  const result: ReadFile[] = []
  for (const file of files) {
    const isFresh = Date.now() - file.ctimeMs < writingMs
    let read = await readRecord(contentDir, file)
    if (!read?.row && isFresh) {
      await sleep(writingMs)
      read = await readRecord(contentDir, file)
    }
    result.push({ file, readAt: Date.now(), ...(read && { read }) })
  }
  return result
}

/**
 * Brings the catalog in line with files that may have changed, in the caller's transaction. A file whose
 * content is the one that is known only gets its new times noted, unless it is to be applied `again`. One that is
 * there and cannot be read stays as it was: what it holds now is unknown.
 */
export function applyFiles(
  db: Database,
  changed: readonly ReadFile[],
  removed: readonly Place[],
  { again, ...options }: EditOptions & { again: boolean },
): void {
  const edits: Edit[] = removed.map(({ subject, slug }) => ({ subject, slug }))
  for (const { file, read, readAt } of changed) {
    const { subject, slug } = file
    const known = getKnown(db, file)
    if (!read) {
      if (known) edits.push({ subject, slug })
    } else if (!again && known?.hash && isUnreadable(read)) noteUnreadable(db, known.n, file, read)
    else if (!again && known && known.hash === read.hash && read.row && !known.isUnreadable) {
      insertFiles(db, [{ ...read, n: known.n, subject: requireSubject(db, subject), file, readAt }])
    } else edits.push({ subject, slug, now: { file, read, readAt } })
  }
  if (edits.length > 0) applyEdits(db, edits, options)
}

interface Known {
  n: number
  /** Empty if the file holds no usable record. */
  hash: string
  /** Whether it could not be read when it was last examined. */
  isUnreadable: boolean
}

function getKnown(db: Database, { file, subject, slug }: RecordFile): Known | undefined {
  const sql = `SELECT n, hash, EXISTS (SELECT 1 FROM issue WHERE file = ? AND code = ?) AS unreadable
    FROM subject JOIN file ON file.subject = subject.id WHERE subject.slug = ? AND file.name = ?`
  const row = db.get<{ n: number; hash: string; unreadable: number }>(
    sql,
    file,
    unreadableCode,
    subject,
    `${slug}.md`,
  )
  return row && { n: row.n, hash: row.hash, isUnreadable: row.unreadable === 1 }
}

const isUnreadable = ({ issues }: ReadRecord) => issues.some(({ code }) => code === unreadableCode)

/** Notes why a record stays as it was; without a stamp its file is read again at the next refresh. */
function noteUnreadable(
  db: Database,
  n: number,
  { file }: RecordFile,
  { issues }: ReadRecord,
): void {
  db.run("UPDATE file SET stamp = '' WHERE n = ?", n)
  db.run("DELETE FROM issue WHERE file = ? AND source = 'record'", file)
  insertIssues(db, 'record', issues)
}
