import { isSlug } from '@/lib/routes'

/** The browser refuses to keep the shelf, or what it has kept is no shelf; `message` is for the reader. */
export class ShelfError extends Error {
  override name = 'ShelfError'
}

/** A question's address in parts: the slugs of its subject and of itself. */
export interface QuestionPlace {
  subject: string
  slug: string
}

/** A question that a reader can find again. */
export interface ShelfQuestion extends QuestionPlace {
  /** The question, as the page showed it. */
  question: string
}

/** A question that the reader has put aside. */
export interface Bookmark extends ShelfQuestion {
  /** When, in ms since 1970. */
  addedAt: number
}

/** A question that the reader has opened. */
export interface Visit extends ShelfQuestion {
  /** When it was last opened, in ms since 1970. */
  visitedAt: number
}

/** All that the shelf holds; newest first. */
export interface ShelfContents {
  bookmarks: Bookmark[]
  history: Visit[]
}

/** A question's key: its address. */
export const keyOf = ({ subject, slug }: QuestionPlace): string => `${subject}/${slug}`

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

const longestQuestion = 1_000

function isQuestion(value: unknown): value is ShelfQuestion {
  if (typeof value !== 'object' || value === null) return false
  const { subject, slug, question } = value as Record<string, unknown>
  return (
    typeof subject === 'string' &&
    isSlug(subject) &&
    typeof slug === 'string' &&
    isSlug(slug) &&
    typeof question === 'string' &&
    question.length <= longestQuestion
  )
}

const isTime = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0

const isBookmark = (value: unknown): value is Bookmark =>
  isQuestion(value) && isTime((value as Bookmark).addedAt)

const isVisit = (value: unknown): value is Visit =>
  isQuestion(value) && isTime((value as Visit).visitedAt)

/**
 * The shelf in a value of unknown origin, checked by hand: this module is part of every page, and a schema library
 * would be most of it.
 * @throws {ShelfError} if the value, or a part of it, is something else; nothing is dropped in silence.
 */
export function decodeShelf(value: unknown): ShelfContents {
  const { bookmarks, history } = (value ?? {}) as Partial<Record<string, unknown>>
  if (!Array.isArray(bookmarks) || !bookmarks.every(isBookmark)) {
    throw new ShelfError('These are no bookmarks of this site: nothing was changed.')
  }
  if (!Array.isArray(history) || !history.every(isVisit)) {
    throw new ShelfError('This is no reading history of this site: nothing was changed.')
  }
  return { bookmarks, history }
}
