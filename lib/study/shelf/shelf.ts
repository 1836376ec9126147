import {
  type Bookmark,
  decodeShelf,
  keyOf,
  mergeShelves,
  type QuestionPlace,
  type ShelfContents,
  ShelfError,
  type ShelfQuestion,
  type Visit,
} from './types'

/** Raised with any change of {@link ShelfContents}; an older shelf must then be read by its own number. */
const storageKey = 'portal-shelf-1'

/** Holds `off` where the reader wants no history. */
const historyKey = 'portal-history'

/** Visits that are remembered; the oldest make room. */
export const historyLimit = 500

/** The part of the Web Storage API that the shelf needs. */
export type ShelfStorage = Pick<Storage, 'getItem' | 'setItem'>

export interface ShelfOptions {
  /** The storage. Absent: the browser's `localStorage`, shared by all pages of the site. */
  storage?: ShelfStorage
  /** The time, in ms since 1970. Absent: the device's clock. */
  now?: () => number
}

/**
 * Bookmarks and reading history, on this device alone. Every method reads what is stored at that moment, so open pages
 * agree; every method throws {@link ShelfError} where the browser refuses, or where what it kept is damaged.
 */
export interface Shelf {
  /** Puts a question first; one that is there already stays where it is. */
  addBookmark(question: ShelfQuestion): void
  removeBookmark(question: QuestionPlace): void
  isBookmarked(question: QuestionPlace): boolean
  /** Newest first. */
  listBookmarks(): Bookmark[]
  /** Puts a question on top of the history, where it stands once; nothing happens while no history is kept. */
  recordVisit(question: ShelfQuestion): void
  /** Newest first, at most {@link historyLimit}. */
  listHistory(): Visit[]
  clearHistory(): void
  /** Whether visits are recorded; they are until the reader says otherwise. */
  isKeepingHistory(): boolean
  /** Says whether visits are recorded from now on; what is there stays until it is cleared. */
  setKeepingHistory(isKept: boolean): void
  exportAll(): ShelfContents
  /** Merges what {@link exportAll} gave, here or elsewhere, into the shelf; see {@link mergeShelves}. */
  importAll(contents: unknown): void
}

/** Opens the shelf; touches nothing until a method is called. */
export function openShelf({ storage, now = Date.now }: ShelfOptions = {}): Shelf {
  const get = (key: string) => attempt(() => (storage ?? localStorage).getItem(key))
  const set = (key: string, text: string) =>
    attempt(() => (storage ?? localStorage).setItem(key, text))
  const read = (): ShelfContents => {
    const text = get(storageKey)
    return text === null ? { bookmarks: [], history: [] } : decodeShelf(parse(text))
  }
  const isKeepingHistory = () => get(historyKey) !== 'off'
  const write = ({ bookmarks, history }: ShelfContents) =>
    set(storageKey, JSON.stringify({ bookmarks, history: history.slice(0, historyLimit) }))
  return {
    addBookmark({ subject, slug, question }) {
      const shelf = read()
      if (shelf.bookmarks.some(isSame({ subject, slug }))) return
      const bookmark = { subject, slug, question, addedAt: now() }
      write({ ...shelf, bookmarks: [bookmark, ...shelf.bookmarks] })
    },
    removeBookmark(question) {
      const shelf = read()
      const others = shelf.bookmarks.filter((bookmark) => !isSame(question)(bookmark))
      write({ ...shelf, bookmarks: others })
    },
    isBookmarked: (question) => read().bookmarks.some(isSame(question)),
    listBookmarks: () => read().bookmarks,
    recordVisit({ subject, slug, question }) {
      if (!isKeepingHistory()) return
      const shelf = read()
      const others = shelf.history.filter((visit) => !isSame({ subject, slug })(visit))
      write({ ...shelf, history: [{ subject, slug, question, visitedAt: now() }, ...others] })
    },
    listHistory: () => read().history,
    isKeepingHistory,
    setKeepingHistory: (isKept) => set(historyKey, isKept ? 'on' : 'off'),
    clearHistory: () => write({ ...read(), history: [] }),
    exportAll: read,
    importAll: (contents) => write(mergeShelves(read(), decodeShelf(contents))),
  }
}

const isSame = (one: QuestionPlace) => (two: ShelfQuestion) => keyOf(one) === keyOf(two)

function attempt<Result>(access: () => Result): Result {
  try {
    return access()
  } catch (cause) {
    throw new ShelfError('This browser does not let the site keep anything on this device.', {
      cause,
    })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ShelfError('The bookmarks kept on this device cannot be read.', { cause })
  }
}
