import { statRecordFile } from '@/lib/content'
import { formatAddress, type Place, recordFile } from '../../model/address'
import type { Database } from '../store/database'
import type { ReadFile } from './apply-files'

/** Whether the catalog holds a record's file, broken or not. */
export function isKnown(db: Database, { subject, slug }: Place): boolean {
  const sql = `SELECT n FROM file WHERE name = ? AND subject = (SELECT id FROM subject WHERE slug = ?)`
  return db.get(sql, `${slug}.md`, subject) !== undefined
}

/** Whether a record whose file has vanished was meant to go: something states what its address leads to now. */
export function isRedirected(db: Database, place: Place): boolean {
  const sql = 'SELECT 1 FROM redirect WHERE address = ? LIMIT 1'
  return db.get(sql, formatAddress(place)) !== undefined
}

/**
 * Records whose files have vanished and that stand elsewhere now, by id or answer: they have moved to one of the files
 * that were just read.
 */
export function listMoved(db: Database, contentDir: string, files: readonly ReadFile[]): Place[] {
  const at = `SELECT subject.slug AS subject, record.slug FROM record
    JOIN subject ON subject.id = record.subject WHERE`
  const moved = new Map<string, Place>()
  for (const { file, read } of files) {
    if (!read?.row) continue
    const sql = `${at} record.id = ?1 UNION ${at} record.answer = ?2`
    for (const place of db.all<Place>(sql, read.row.id, read.row.answer)) {
      const other = recordFile(place)
      if (other !== file.file && !statRecordFile(contentDir, other)) moved.set(other, place)
    }
  }
  for (const { file } of files) moved.delete(file.file)
  return [...moved.values()]
}
