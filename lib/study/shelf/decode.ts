import { isSlug } from '@/lib/routes'
import { ShelfError } from './shelf-error'
import type { Bookmark, ShelfContents, ShelfQuestion, Visit } from './types'

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
 * @throws {ShelfError} where the value, or a part of it, is something else; nothing is dropped in silence.
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
