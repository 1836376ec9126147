import { measureText } from './text-width'

/** How a text looks where only so many pixels of it are shown. */
export interface SearchText {
  /** What is shown: the whole, or its words up to an ellipsis. */
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

/** How a page's head looks as a search result. */
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
