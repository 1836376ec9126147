import type { CanonicalCursor, CanonicalQuestion, CanonicalRun } from '../../model/types'
import type { CanonicalRange } from '../../pages/reader'
import type { Database } from '../store/database'
import { getSubjectList } from './subjects'

const beginning: CanonicalCursor = { date: '', id: 0 }

/**
 * Questions whose address is in the subject and may be indexed, oldest first, so that what is new comes
 * at the end: the set of sitemaps.
 */
export function listCanonical(
  db: Database,
  subject: string,
  { limit, after = beginning, skip = 0 }: CanonicalRange,
): CanonicalQuestion[] {
  const found = getSubjectList(db, subject)
  if (!found) return []
  return db.all<CanonicalQuestion>(
    `SELECT id, ? AS subject, slug, date, max(date, coalesce(updated, '')) AS lastModified FROM record
      WHERE subject = ? AND indexable AND (date, id) > (?, ?) ORDER BY date, id LIMIT ? OFFSET ?`,
    subject,
    found.id,
    after.date,
    after.id,
    limit,
    skip,
  )
}

/**
 * How a subject's canonical questions fall into runs of `size`, in the order of `listCanonical`. Each run is walked
 * when it is asked for, in a twentieth of a microsecond a question and half a one for each that was updated, so that a
 * caller may pause between them.
 */
export function* listCanonicalRuns(
  db: Database,
  subject: string,
  size: number,
): Generator<CanonicalRun> {
  const found = getSubjectList(db, subject)
  if (!found) return
  // By day alone, and past the day's own questions before `from`: to compare days and ids takes twice as long a question.
  const walk = ({ date, id }: CanonicalCursor, limit: number, skip: number) =>
    db.all<CanonicalCursor>(
      `SELECT date, id FROM record WHERE subject = ?1 AND indexable AND date >= ?2
        ORDER BY date, id LIMIT ?4 OFFSET ?5 +
          (SELECT count(*) FROM record WHERE subject = ?1 AND indexable AND date = ?2 AND id < ?3)`,
      found.id,
      date,
      id,
      limit,
      skip,
    )
  const getLast = () =>
    db.get<CanonicalCursor>(
      `SELECT date, id FROM record WHERE subject = ? AND indexable
        ORDER BY date DESC, id DESC LIMIT 1`,
      found.id,
    )
  let [start] = walk(beginning, 1, 0)
  while (start) {
    // Their order is that of their days: the run's last one has its latest. The next run begins behind it.
    const [full, next]: CanonicalCursor[] = walk(start, 2, size - 1)
    const last = full ?? getLast() ?? start
    const updated = db.get<{ day: string | null }>(
      `SELECT max(updated) AS day FROM record WHERE subject = ? AND indexable AND updated IS NOT NULL
        AND (date, id) BETWEEN (?, ?) AND (?, ?)`,
      found.id,
      start.date,
      start.id,
      last.date,
      last.id,
    )
    const day = updated?.day
    yield { lastModified: day && day > last.date ? day : last.date }
    start = next
  }
}
