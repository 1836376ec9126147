import type { RecordFile } from '@/lib/content'
import type { Place } from '../address'
import { insertFiles } from '../build/insert-entries'
import { readRecord } from '../build/read-record'
import type { Database } from '../database'
import { applyEdits, type Edit } from './apply-edits'
import type { EditOptions } from './publish-record'
import { requireSubject } from './subjects'

/**
 * Reads files that may have changed and brings the catalog in line, in the caller's transaction. A file
 * whose content is the one that is known only gets its new times noted.
 */
export function applyFiles(
  db: Database,
  contentDir: string,
  changed: readonly RecordFile[],
  removed: readonly Place[],
  options: EditOptions,
): void {
  const edits: Edit[] = removed.map(({ subject, slug }) => ({ subject, slug }))
  for (const file of changed) {
    const readAt = Date.now()
    const read = readRecord(contentDir, file)
    const { subject, slug } = file
    const known = getKnown(db, file)
    if (!read) {
      if (known) edits.push({ subject, slug })
    } else if (known && read.row && known.hash === read.hash) {
      insertFiles(db, [{ ...read, n: known.n, subject: requireSubject(db, subject), file, readAt }])
    } else edits.push({ subject, slug, now: { file, read, readAt } })
  }
  if (edits.length > 0) applyEdits(db, edits, options)
}

function getKnown(db: Database, { subject, slug }: Place): { n: number; hash: string } | undefined {
  const sql = `SELECT n, hash FROM subject JOIN file ON file.subject = subject.id
    WHERE subject.slug = ? AND file.name = ?`
  return db.get(sql, subject, `${slug}.md`)
}
