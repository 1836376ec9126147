import type { SubjectSettings } from '@/lib/content'
import type { ChangeRecorder } from '../../model/change'
import type { Database } from '../store/database'
import { subjectTitle } from './titles'

/** Number of a subject, which is made if the catalog has none of that slug. */
export function requireSubject(db: Database, slug: string): number {
  const sql = 'SELECT id FROM subject WHERE slug = ?'
  const found = db.get<{ id: number }>(sql, slug)
  if (found) return found.id
  db.run('INSERT INTO subject (slug, title) VALUES (?, ?)', slug, slug)
  return requireSubject(db, slug)
}

/** Notes that a public record spells its subject's name so, or (-1) no longer does; `nameSubject` follows. */
export function countSpelling(db: Database, subject: number, title: string, by: 1 | -1): void {
  db.run(
    `INSERT INTO spelling (subject, title, count) VALUES (?, ?, ?)
      ON CONFLICT (subject, title) DO UPDATE SET count = count + excluded.count`,
    subject,
    title,
    by,
  )
  db.run('DELETE FROM spelling WHERE subject = ? AND title = ? AND count = 0', subject, title)
}

/** Gives a subject the title that is stated, or most frequent, now. */
export function nameSubject(db: Database, subject: number, changes: ChangeRecorder): void {
  const sql = `UPDATE subject SET title = ${subjectTitle} WHERE id = ? AND title <> ${subjectTitle} RETURNING id`
  // A subject's name stands on every page of its questions, and on pages that link to them.
  if (db.get(sql, subject)) changes.addEverything()
}

/** Brings subjects in line with `subjects.yaml`. */
export function applySubjectSettings(
  db: Database,
  settings: ReadonlyMap<string, SubjectSettings>,
  changes: ChangeRecorder,
): void {
  for (const slug of settings.keys()) requireSubject(db, slug)
  for (const { id, slug } of db.all<{ id: number; slug: string }>('SELECT id, slug FROM subject')) {
    const stated = settings.get(slug)
    db.run(
      'UPDATE subject SET stated = ?, description = ?, hidden = ? WHERE id = ?',
      stated?.title ?? null,
      stated?.description ?? null,
      stated?.hidden ? 1 : 0,
      id,
    )
    nameSubject(db, id, changes)
  }
  changes.addEverything()
}
