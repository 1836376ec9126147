/** A text cut to a width in pixels. */
export interface SearchText {
  /** The visible part: all of it, or its words up to an ellipsis. */
  shown: string
  isCut: boolean
  /** Width of the whole text. */
  width: number
  /** Pixels that are shown. */
  limit: number
  /** Characters of the whole text. */
  length: number
}

/** A page as one of a search engine's results. */
export interface SearchLook {
  title: SearchText
  description: SearchText
  /** Names of the site, and the address as crumbs. */
  siteName: string
  crumbs: string[]
}

/**
 * Google's desktop results: titles of 20 px Arial in a column of 600 px, which are cut at some 580; descriptions of
 * 14 px in two lines, cut at some 920 in all. Google publishes no figures; these are what is measured there.
 */
const titleSize = 20
const titleLimit = 580
const descriptionSize = 14
const descriptionLimit = 920

interface Head {
  title: string
  description: string
  siteName: string
  /** Absolute. */
  address: string
}

/** A page's head as a search result shows it. */
export function buildSearchLook({ title, description, siteName, address }: Head): SearchLook {
  const { host, pathname } = new URL(address)
  return {
    title: cutToWidth(title, titleSize, titleLimit),
    description: cutToWidth(description, descriptionSize, descriptionLimit),
    siteName,
    crumbs: [host, ...pathname.split('/').filter(Boolean)],
  }
}

/** Cuts a text after the last word that fits, with an ellipsis, as search results do. */
export function cutToWidth(text: string, size: number, limit: number): SearchText {
  const width = measureText(text, size)
  const whole = { shown: text, isCut: false, width, limit, length: text.length }
  if (width <= limit) return whole
  const words = text.split(' ')
  while (words.length > 1 && measureText(`${words.join(' ')} …`, size) > limit) words.pop()
  return { ...whole, shown: `${words.join(' ')} …`, isCut: true }
}

/**
 * Advance widths of Arial in thousandths of the type's size, for U+0020 to U+007E: those of Helvetica, to whose metrics
 * Arial was drawn, as Adobe's font metrics for the standard 14 fonts of PDF list them.
 */
const latin = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

/** Signs of typesetting, by the same source. */
const signs: Record<string, number> = {
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '–': 556,
  '—': 1000,
  '…': 1000,
  '·': 278,
  '•': 350,
  '°': 400,
}

/** A letter or sign that the table lacks: a digit's width, or a whole square for scripts that are set in squares. */
const otherWidth = 556
const squareWidth = 1000
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Width in pixels of one line of text, in Arial of `size` pixels. Letters with marks are as wide as without. */
export function measureText(text: string, size: number): number {
  let thousandths = 0
  for (const character of text.normalize('NFD')) {
    if (/\p{Mark}/u.test(character)) continue
    thousandths += getWidth(character)
  }
  return Math.round((thousandths * size) / 1000)
}

function getWidth(character: string): number {
  const known = latin[(character.codePointAt(0) ?? 0) - 0x20] ?? signs[character]
  return known ?? (square.test(character) ? squareWidth : otherWidth)
}
