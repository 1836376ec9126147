/**
 * Raised with any change of what the stores hold; the worker then removes the older ones as it takes over. A new build
 * of the site alone changes nothing here: every stored page has its own files beside it.
 */
const layout = 'v1'

/** Names of the stores in the browser's Cache Storage. */
export const stores = {
  /** Pages that were opened, as many as there is room for. */
  visited: `portal-visited-${layout}`,
  /** Pages that the reader has put aside, and the offline page. */
  kept: `portal-kept-${layout}`,
  /** Style sheets, scripts and fonts of the pages in both. */
  assets: `portal-assets-${layout}`,
  /** Lists of cards, for studying. */
  decks: `portal-decks-${layout}`,
} as const

/** Headers that the worker adds to a page as it stores it. */
export const storedHeaders = {
  /** The page's files, as JSON. */
  assets: 'X-Portal-Assets',
  /** The page's title, escaped for an address. */
  title: 'X-Portal-Title',
} as const

/** At most so many opened pages, and so many lists of cards, are stored, none longer than so many seconds. */
export const limits = { pages: 200, kept: 300, decks: 200, seconds: 90 * 86_400 } as const
