import type { Database } from '../sqlite/store/database'

/** In one subject, beginnings as common as "what is the" are looked through no further. */
const mostRead = 1_000

/** Questions that begin with the given folded words, in the order of their titles; of one subject if given. */
export function listOpenings(
  db: Database,
  opening: string,
  limit: number,
  subject?: number,
): number[] {
  if (!opening) return []
  const range = [opening, `${opening}\u{10ffff}`] as const
  const rows =
    subject === undefined
      ? db.all<{ n: number }>(
          'SELECT n FROM search_title WHERE title >= ? AND title < ? ORDER BY title, n LIMIT ?',
          ...range,
          limit,
        )
      : db.all<{ n: number }>(
          `SELECT n FROM (SELECT title AS opening, n FROM search_title WHERE title >= ? AND title < ?
              ORDER BY title, n LIMIT ${mostRead}) JOIN search_record USING (n)
            WHERE subject = ? ORDER BY opening, n LIMIT ?`,
          ...range,
          subject,
          limit,
        )
  return rows.map(({ n }) => n)
}
