import type { Database } from '../database'
import type { CanonicalCursor, CanonicalQuestion, CanonicalRun } from '../types'
import { getSubjectList } from './subjects'

const beginning: CanonicalCursor = { date: '', id: 0 }

/** Which questions of a subject a walk takes. */
export interface CanonicalRange {
  limit: number
  /** The last question of the call before, to go on behind it. Absent: from the oldest. */
  after?: CanonicalCursor
  /** Questions to leave out first, at half a microsecond each. */
  skip?: number
}

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
 * How a subject's canonical questions fall into runs of `size`, in the order of `listCanonical`. Each run is counted
 * when it is asked for, in about a microsecond a question, so that a caller may pause between them.
 */
export function* listCanonicalRuns(
  db: Database,
  subject: string,
  size: number,
): Generator<CanonicalRun> {
  const found = getSubjectList(db, subject)
  if (!found) return
  let start: CanonicalCursor | undefined = db.get(
    `SELECT date, id FROM record WHERE subject = ? AND indexable ORDER BY date, id LIMIT 1`,
    found.id,
  )
  while (start) {
    const { date, id }: CanonicalCursor = start
    const run = db.get<CanonicalRun>(
      `SELECT count(*) AS count, max(max(date, coalesce(updated, ''))) AS lastModified
        FROM (SELECT date, updated FROM record
          WHERE subject = ? AND indexable AND (date, id) >= (?, ?) ORDER BY date, id LIMIT ?)`,
      found.id,
      date,
      id,
      size,
    )
    if (run) yield run
    start = db.get(
      `SELECT date, id FROM record WHERE subject = ? AND indexable AND (date, id) >= (?, ?)
        ORDER BY date, id LIMIT 1 OFFSET ?`,
      found.id,
      date,
      id,
      size,
    )
  }
}
