import type { RecordFile } from '@/lib/content'
import { formatAddress, type Place, recordFile } from '../../model/address'
import type { ChangeRecorder } from '../../model/change'
import { concealRecord } from '../../reading/conceal-record'
import type { ReadRecord } from '../../reading/read-record'
import type { Database } from '../store/database'
import { addFact } from '../store/facts'
import { toggleFingerprint } from '../store/fingerprint'
import { insertEntries } from '../write/insert-entries'
import { requireSubject } from '../write/subjects'
import { type EditOptions, publishRecord, unpublishRecord } from './publish-record'
import { TouchedQuestions } from './touched-questions'

/** A record file that differs from what the catalog holds, or whose visibility does. */
export interface Edit extends Place {
  /** What the file holds now; absent if it is gone. */
  now?: { file: RecordFile; read: ReadRecord; readAt: number }
}

/**
 * Brings the catalog in line with changed files, in the caller's transaction: questions that any of them
 * belonged to are taken out of all lists, identity is decided again among everything that is connected
 * with them, and the questions that come of it are listed. Costs what the edits touch.
 */
export function applyEdits(db: Database, edits: readonly Edit[], options: EditOptions): void {
  const touched = new TouchedQuestions(db, options.changes)
  const numbered = edits.map((edit) => ({ edit, n: getNumber(db, edit) }))
  for (const { n } of numbered) if (n !== undefined) touched.open(n)
  for (const { edit, n } of numbered) {
    options.changes.add(formatAddress(edit))
    if (n !== undefined) {
      touched.remove(n, unpublishRecord(db, n))
      removeRecord(db, n, edit, options.changes)
    }
    if (!edit.now) continue
    const number = n ?? nextNumber(db)
    insertRecord(db, number, edit, edit.now, options)
    touched.add(number, publishRecord(db, number, options))
  }
  touched.close()
}

function getNumber(db: Database, { subject, slug }: Place): number | undefined {
  const sql = `SELECT n FROM subject JOIN file ON file.subject = subject.id
    WHERE subject.slug = ? AND file.name = ?`
  return db.get<{ n: number }>(sql, subject, `${slug}.md`)?.n
}

/** A number that no record of this catalog has had. */
function nextNumber(db: Database): number {
  const sql = "UPDATE fact SET value = value + 1 WHERE name = 'last' RETURNING value"
  const last = db.get<{ value: number }>(sql)
  if (!last) throw new Error('The catalog has lost count of its records.')
  return last.value
}

function removeRecord(
  db: Database,
  n: number,
  { subject, slug }: Place,
  changes: ChangeRecorder,
): void {
  const record = db.get('DELETE FROM record WHERE n = ? RETURNING n', n)
  if (!record) addFact(db, 'broken', -1)
  const sql = 'DELETE FROM redirect WHERE source = ? RETURNING address'
  for (const { address } of db.all<{ address: string }>(sql, n)) changes.add(address)
  db.run('DELETE FROM search_text WHERE n = ?', n)
  db.run('DELETE FROM same_as WHERE n = ?', n)
  const path = recordFile({ subject, slug })
  const file = db.get<{ hash: string }>(
    `DELETE FROM file WHERE name = ? AND subject = (SELECT id FROM subject WHERE slug = ?)
      RETURNING hash`,
    `${slug}.md`,
    subject,
  )
  if (file) toggleFingerprint(db, [{ path, hash: file.hash }])
  db.run("DELETE FROM issue WHERE file = ? AND source = 'record'", path)
}

function insertRecord(
  db: Database,
  n: number,
  { subject }: Place,
  { file, read, readAt }: NonNullable<Edit['now']>,
  options: EditOptions,
): void {
  const shown = concealRecord(read, options)
  insertEntries(db, [{ ...shown, n, subject: requireSubject(db, subject), file, readAt }])
  toggleFingerprint(db, [{ path: file.file, hash: read.hash }])
  if (!read.row) addFact(db, 'broken', 1)
  for (const address of read.row?.redirectFrom ?? []) options.changes.add(address)
}
