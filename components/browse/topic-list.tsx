import type { TopicSummary } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import { formatNumber } from './format-count'
import styles from './topic-list.module.css'

interface TopicListProps {
  topics: Pick<TopicSummary, 'slug' | 'title' | 'count'>[]
  /** Shows how many questions each topic has. */
  withCount?: boolean
}

/** Topics as links in a row that wraps. */
export function TopicList({ topics, withCount = false }: TopicListProps) {
  return (
    <ul className={styles.list}>
      {topics.map(({ slug, title, count }) => (
        <li key={slug}>
          <a className={styles.chip} href={routes.topic(slug)}>
            {title}
            {withCount && <span className={styles.count}> {formatNumber(count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
