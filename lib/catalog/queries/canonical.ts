import type { Database } from '../database'
import { type ListKey, listId, newestKey } from '../list-key'
import type { CanonicalCursor, CanonicalQuestion, CanonicalRun } from '../types'
import { getSubjectList } from './subjects'

const beginning: ListKey = { key: 0, tie: 0 }

const indexable = `question = n AND record.subject = ? AND no_index = 0
  AND (canonical IS NULL OR canonical NOT LIKE 'http%')`

/**
 * Questions whose address is in the subject and may be indexed, oldest first, so that what is new comes
 * at the end: the set of sitemaps.
 */
export function listCanonical(
  db: Database,
  subject: string,
  limit: number,
  after?: CanonicalCursor,
): CanonicalQuestion[] {
  const found = getSubjectList(db, subject)
  if (!found) return []
  const { key, tie } = after ? newestKey(after) : beginning
  return db.all<CanonicalQuestion>(
    `SELECT record.id, subject.slug AS subject, record.slug, date, max(date, coalesce(updated, '')) AS lastModified
      FROM listing JOIN record USING (n) JOIN subject ON subject.id = record.subject
      WHERE list = ? AND (key, tie) < (?, ?) AND ${indexable}
      ORDER BY key DESC, tie DESC LIMIT ?`,
    listId.newest(found.id),
    key,
    tie,
    found.id,
    limit,
  )
}

/** How a subject's canonical questions fall into runs of `size`, in the order of `listCanonical`. */
export function listCanonicalRuns(db: Database, subject: string, size: number): CanonicalRun[] {
  const found = getSubjectList(db, subject)
  if (!found) return []
  const runs = db.all<{ count: number; lastModified: string } & CanonicalCursor>(
    `WITH numbered AS MATERIALIZED (
        SELECT date, record.id, max(date, coalesce(updated, '')) AS modified,
            row_number() OVER (ORDER BY key DESC, tie DESC) - 1 AS place
          FROM listing JOIN record USING (n) WHERE list = ? AND ${indexable}),
      run AS (SELECT count(*) AS count, max(modified) AS lastModified, max(place) AS last
        FROM numbered GROUP BY place / ?)
      SELECT run.count, run.lastModified, date, id FROM run
        JOIN numbered ON place = last ORDER BY last`,
    listId.newest(found.id),
    found.id,
    size,
  )
  return runs.map(({ count, lastModified }, index) => {
    const before = runs[index - 1]
    return { count, lastModified, ...(before && { after: { date: before.date, id: before.id } }) }
  })
}
