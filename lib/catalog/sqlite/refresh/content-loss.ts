import { ContentRootError } from '@/lib/content'
import type { Database } from '../store/database'

/** Files from which on losing more than half of them at once is taken for a fault. */
const leastKnown = 20

/** The number of record files in a catalog, or `undefined` if it cannot be read. */
export function countFiles(db: Database): number | undefined {
  try {
    return db.get<{ count: number }>('SELECT count(*) AS count FROM file')?.count
  } catch {
    return undefined
  }
}

/**
 * What to say of content that has lost all its record files, or of at least {@link leastKnown} more than half:
 * `undefined` for any other. It is mostly a disk that is not mounted or a copy under way, rarely an edit; so the catalog
 * is kept until an operator confirms that it is intended.
 * @param known files that the catalog holds; `undefined` if nobody can tell.
 * @param left files that are there.
 */
export function findLoss(
  contentDir: string,
  known: number | undefined,
  left: number,
): ContentRootError | undefined {
  const isLost = known === undefined ? left === 0 : isLoss(known, left)
  if (!isLost) return undefined
  const before = known === undefined ? '' : `, of ${known} before`
  return new ContentRootError(
    `The content folder ${contentDir} holds ${left} record files${before}: the catalog is kept. Bring the files back, or run \`portal index --allow-empty\` if this is meant.`,
  )
}

function isLoss(known: number, left: number): boolean {
  return left === 0 ? known > 0 : known >= leastKnown && left < known / 2
}
