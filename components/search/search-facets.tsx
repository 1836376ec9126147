import { formatNumber } from '@/components/browse/format-count'
import { subjectHueStyle } from '@/components/icons/hue'
import type { SearchAnswer } from '@/lib/catalog'
import { routes, type SearchScope } from '@/lib/routes'
import styles from './search-facets.module.css'

interface SearchFacetsProps {
  answer: SearchAnswer
  scope: SearchScope
}

/** Ways to narrow the results, by subject, field and topic; the one in effect leads back to the wider search. */
export function SearchFacets({ answer, scope: { subject, topic, facets } }: SearchFacetsProps) {
  const { query, subjects, topics } = answer
  const narrow = (scope: SearchScope) => routes.search(query, { subject, topic, facets, ...scope })
  return (
    <div className={styles.facets}>
      {subjects.length > 0 && (
        <nav aria-label="Narrow by subject">
          <ul>
            <li>
              <a
                href={narrow({ subject: undefined })}
                aria-current={subject === undefined ? 'true' : undefined}
              >
                All subjects
              </a>
            </li>
            {subjects.map(({ slug, title, count }) => (
              <li key={slug} style={subjectHueStyle(slug)}>
                <a
                  href={narrow({ subject: slug })}
                  aria-current={slug === subject ? 'true' : undefined}
                >
                  {title} <span>{formatNumber(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {answer.facets.map(({ name, title, values }) => (
        <nav key={name} aria-label={`Narrow by ${title.toLowerCase()}`}>
          <ul>
            {values.map(({ slug, title: words, count }) => {
              const { [name]: current, ...others } = facets ?? {}
              const isCurrent = slug === current
              return (
                <li key={slug}>
                  <a
                    href={narrow({ facets: isCurrent ? others : { ...others, [name]: slug } })}
                    aria-current={isCurrent ? 'true' : undefined}
                  >
                    {words} <span>{formatNumber(count)}</span>
                  </a>
                </li>
              )
            })}
          </ul>
        </nav>
      ))}
      {topics.length > 0 && (
        <nav aria-label="Narrow by topic" className={styles.topics}>
          <ul>
            {topics.map(({ slug, title }) => (
              <li key={slug}>
                <a
                  href={narrow({ topic: slug === topic ? undefined : slug })}
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
