import { formatNumber } from '@/components/browse/format-count'
import { subjectHueStyle } from '@/components/icons/hue-style'
import type { SearchAnswer } from '@/lib/catalog'
import { routes, type SearchScope } from '@/lib/routes'
import styles from './search-facets.module.css'

interface SearchFacetsProps {
  answer: SearchAnswer
  scope: SearchScope
}

/** Ways to narrow the results, by subject and by topic; the one in force leads back to the wider search. */
export function SearchFacets({ answer, scope: { subject, topic } }: SearchFacetsProps) {
  const { query, subjects, topics } = answer
  return (
    <div className={styles.facets}>
      {subjects.length > 0 && (
        <nav aria-label="Narrow by subject">
          <ul>
            <li>
              <a
                href={routes.search(query, { topic })}
                aria-current={subject === undefined ? 'true' : undefined}
              >
                All subjects
              </a>
            </li>
            {subjects.map(({ slug, title, count }) => (
              <li key={slug} style={subjectHueStyle(slug)}>
                <a
                  href={routes.search(query, { subject: slug, topic })}
                  aria-current={slug === subject ? 'true' : undefined}
                >
                  {title} <span>{formatNumber(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {topics.length > 0 && (
        <nav aria-label="Narrow by topic" className={styles.topics}>
          <ul>
            {topics.map(({ slug, title }) => (
              <li key={slug}>
                <a
                  href={routes.search(query, { subject, topic: slug === topic ? undefined : slug })}
                  aria-current={slug === topic ? 'true' : undefined}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
