import type { Database } from '../sqlite/store/database'
import type { Filter } from './match'

/** In a narrowed search, beginnings as common as "what is the" are looked through no further. */
const mostRead = 1_000

/** Questions that begin with the given folded words, in the order of their titles; of those that a filter leaves. */
export function listOpenings(
  db: Database,
  opening: string,
  limit: number,
  { subject, facets = {} }: Filter = {},
): number[] {
  if (!opening) return []
  const range = [opening, `${opening}\u{10ffff}`] as const
  const wanted = Object.entries({ ...(subject !== undefined && { subject }), ...facets })
  if (wanted.length === 0) {
    const sql =
      'SELECT n AS entry FROM search_title WHERE title >= ? AND title < ? ORDER BY title, n LIMIT ?'
    return db.list<number>(sql, ...range, limit)
  }
  return db.list<number>(
    `SELECT n AS entry FROM (SELECT title AS opening, n FROM search_title
        WHERE title >= ? AND title < ? ORDER BY title, n LIMIT ${mostRead}) JOIN record USING (n)
      WHERE ${wanted.map(([column]) => `${column} = ?`).join(' AND ')} ORDER BY opening, n LIMIT ?`,
    ...range,
    ...wanted.map(([, value]) => value),
    limit,
  )
}
