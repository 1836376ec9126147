/** The page numbers that a paginator links. */
export interface PageWindow {
  /** Every page of the stretch that holds the current one. */
  near: number[]
  /** The first and last page of every stretch, in order; empty where one stretch holds all pages. */
  stretches: { first: number; last: number; current: boolean }[]
}

/** Up to this many pages are linked from each of them. */
const allLinked = 15

/**
 * Splits `pages` into stretches of about √pages, so that any page is at most two links away from any
 * other (the stretch, then the page) while a page carries about 2√pages links: 40 for 400 pages.
 */
export function getPageWindow(page: number, pages: number): PageWindow {
  const size = pages <= allLinked ? pages : Math.ceil(Math.sqrt(pages))
  const stretches = Array.from({ length: Math.ceil(pages / size) }, (_, index) => {
    const first = index * size + 1
    const last = Math.min(first + size - 1, pages)
    return { first, last, current: first <= page && page <= last }
  })
  const here = stretches.find(({ current }) => current)
  const near = here
    ? Array.from({ length: here.last - here.first + 1 }, (_, index) => here.first + index)
    : []
  return { near, stretches: stretches.length > 1 ? stretches : [] }
}
