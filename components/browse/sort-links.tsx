import type { ListSort } from '@/lib/routes'
import styles from './sort-links.module.css'

interface SortLinksProps {
  current: ListSort
  /** Address of the list's first page in an order. */
  hrefOf: (sort: ListSort) => string
}

const orders: { sort: ListSort; label: string }[] = [
  { sort: 'newest', label: 'Newest' },
  { sort: 'a-z', label: 'A\u2013Z' },
]

/** The orders in which a list can be read, as links. */
export function SortLinks({ current, hrefOf }: SortLinksProps) {
  return (
    <nav className={styles.sort} aria-label="Order">
      <ul>
        {orders.map(({ sort, label }) => (
          <li key={sort}>
            <a href={hrefOf(sort)} aria-current={sort === current ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
