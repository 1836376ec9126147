import type { ShelfContents, ShelfQuestion } from './types'

/** What tells questions apart: their address. */
export const keyOf = ({ subject, slug }: Pick<ShelfQuestion, 'subject' | 'slug'>): string =>
  `${subject}/${slug}`

/**
 * Two shelves as one, newest first: every question of either once, a bookmark with its earlier time, a visit with its
 * later one. Merging a shelf with itself changes nothing.
 */
export function mergeShelves(a: ShelfContents, b: ShelfContents): ShelfContents {
  return {
    bookmarks: mergeBy(a.bookmarks, b.bookmarks, (one, two) => one.addedAt <= two.addedAt).sort(
      (one, two) => two.addedAt - one.addedAt,
    ),
    history: mergeBy(a.history, b.history, (one, two) => one.visitedAt >= two.visitedAt).sort(
      (one, two) => two.visitedAt - one.visitedAt,
    ),
  }
}

function mergeBy<Item extends ShelfQuestion>(
  a: readonly Item[],
  b: readonly Item[],
  isPreferred: (one: Item, two: Item) => boolean,
): Item[] {
  const merged = new Map<string, Item>()
  for (const item of [...a, ...b]) {
    const known = merged.get(keyOf(item))
    if (!known || !isPreferred(known, item)) merged.set(keyOf(item), item)
  }
  return [...merged.values()]
}
