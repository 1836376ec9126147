import { formatCount } from '@/components/browse/format-count'
import { Paginator } from '@/components/browse/paginator'
import { EmptyNote } from '@/components/layout/empty-note'
import { UsefulLinks } from '@/components/layout/useful-links'
import type { QuestionSummary, SubjectSummary } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import { SearchFacets } from './search-facets'
import { SearchForm } from './search-form'
import { SearchHit } from './search-hit'
import styles from './search-view.module.css'

/** A stretch of a snippet; marked where it matches the query. */
export interface SnippetPart {
  text: string
  marked: boolean
}

/** What a search found, as its page shows it. */
export interface SearchViewProps {
  /** What was searched for; empty for the search page itself. */
  query: string
  /** Slug of the subject that the results are narrowed to. */
  subject?: string
  hits: { question: QuestionSummary; snippet: SnippetPart[] }[]
  total: number
  page: number
  pages: number
  /** Subjects with results for the query, those with most first. */
  facets: Pick<SubjectSummary, 'slug' | 'title' | 'count'>[]
  /** The query as it was probably meant. */
  correction?: string
}

/** The search field, what it found, and ways on where that is nothing. */
export function SearchView(props: SearchViewProps) {
  const { query, subject, hits, total, page, pages, facets, correction } = props
  return (
    <div className={styles.search}>
      <h1>{query ? `Results for \u201c${query}\u201d` : 'Search'}</h1>
      <SearchForm id="search" label="Search all questions" size="large" query={query} />
      {correction && (
        <p className={styles.correction}>
          Did you mean <a href={routes.search(correction, { subject })}>{correction}</a>?
        </p>
      )}
      {query && facets.length > 0 && (
        <SearchFacets query={query} facets={facets} current={subject} />
      )}
      {hits.length > 0 && (
        <section aria-label="Results">
          <p className={styles.count}>
            {formatCount(total, 'question')}
            {page > 1 && `, page ${page} of ${pages}`}
          </p>
          <ol className={styles.hits}>
            {hits.map(({ question, snippet }) => (
              <SearchHit key={question.id} question={question} snippet={snippet} />
            ))}
          </ol>
          <Paginator
            page={page}
            pages={pages}
            hrefOf={(number) => routes.search(query, { subject, page: number })}
          />
        </section>
      )}
      {query && hits.length === 0 && (
        <EmptyNote>Nothing was found. Fewer or other words may help.</EmptyNote>
      )}
      {hits.length === 0 && (
        <UsefulLinks
          links={[
            { href: routes.subjects(), text: 'All subjects', note: 'every question, by subject' },
            { href: routes.home(), text: 'Home', note: 'new answers and the question of the day' },
            { href: routes.study(), text: 'Study', note: 'questions as flashcards' },
          ]}
        />
      )}
    </div>
  )
}
