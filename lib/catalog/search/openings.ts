import type { Database } from '../database'

/** Beginnings as common as "what is the" are looked through no further. */
const mostRead = 1_000

/** Questions that begin with the given folded words, in the order of their titles; of one subject if given. */
export function listOpenings(
  db: Database,
  opening: string,
  limit: number,
  subject?: number,
): number[] {
  if (!opening) return []
  const rows = db.all<{ n: number }>(
    `SELECT n FROM (SELECT title AS opening, n FROM search_title WHERE title >= ?1 AND title < ?2
        ORDER BY title, n LIMIT ${mostRead}) JOIN search_record USING (n)
      WHERE ?3 IS NULL OR subject = ?3 ORDER BY opening, n LIMIT ?4`,
    opening,
    `${opening}\u{10ffff}`,
    subject ?? null,
    limit,
  )
  return rows.map(({ n }) => n)
}
