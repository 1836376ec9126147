/** A question that a reader can find again: its address in parts, and its words. */
export interface ShelfQuestion {
  /** Subject's slug. */
  subject: string
  /** Question's slug. */
  slug: string
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
