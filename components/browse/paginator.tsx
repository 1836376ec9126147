import { Icon } from '@/components/icons/icon'
import { getPageWindow } from './page-window'
import styles from './paginator.module.css'

interface PaginatorProps {
  page: number
  pages: number
  hrefOf: (page: number) => string
}

/** Links to the pages of a list; nothing where one page holds it all. */
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
