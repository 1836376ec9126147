import { Icon } from '@/components/icons/icon'
import styles from './paginator.module.css'

interface PaginatorProps {
  page: number
  pages: number
  hrefOf: (page: number) => string
}

/** Links to the pages of a list; nothing if one page holds it all. */
export function Paginator({ page, pages, hrefOf }: PaginatorProps) {
  if (pages <= 1) return null
  const { near, stretches } = getPageWindow(page, pages)
  return (
    <nav className={styles.paginator} aria-label="Pages">
      {page > 1 && (
        <a className={styles.step} href={hrefOf(page - 1)}>
          <Icon name="previous" /> Previous
        </a>
      )}
      <ul className={styles.numbers}>
        {near.map((number) => (
          <li key={number}>
            <a href={hrefOf(number)} aria-current={number === page ? 'page' : undefined}>
              {number}
            </a>
          </li>
        ))}
      </ul>
      {page < pages && (
        <a className={styles.step} href={hrefOf(page + 1)}>
          Next <Icon name="next" />
        </a>
      )}
      {stretches.length > 0 && (
        <ul className={styles.stretches} aria-label="All pages">
          {stretches.map(({ first, last, current }) => (
            <li key={first}>
              <a href={hrefOf(first)} aria-current={current ? 'true' : undefined}>
                {first === last ? first : `${first}\u2013${last}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

/** The page numbers that a paginator links. */
export interface PageWindow {
  /** Every page of the stretch that holds the current one. */
  near: number[]
  /** The first and last page of every stretch, in order; empty if one stretch holds all pages. */
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
