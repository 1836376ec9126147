import { formatNumber } from '@/components/browse/format-count'
import { subjectHueStyle } from '@/components/icons/hue-style'
import type { SubjectSummary } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import styles from './search-facets.module.css'

interface SearchFacetsProps {
  query: string
  facets: Pick<SubjectSummary, 'slug' | 'title' | 'count'>[]
  /** Slug of the subject that the results are narrowed to; absent for all. */
  current?: string
}

/** The subjects of the results as a row of links, each narrowing them to itself. */
export function SearchFacets({ query, facets, current }: SearchFacetsProps) {
  return (
    <nav aria-label="Narrow by subject">
      <ul className={styles.facets}>
        <li>
          <a href={routes.search(query)} aria-current={current ? undefined : 'true'}>
            All subjects
          </a>
        </li>
        {facets.map(({ slug, title, count }) => (
          <li key={slug} style={subjectHueStyle(slug)}>
            <a
              href={routes.search(query, { subject: slug })}
              aria-current={slug === current ? 'true' : undefined}
            >
              {title} <span>{formatNumber(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
