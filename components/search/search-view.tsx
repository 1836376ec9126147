import { formatCount } from '@/components/browse/format-count'
import { Paginator } from '@/components/browse/paginator'
import { QuestionList } from '@/components/browse/question-list'
import { ShortDate } from '@/components/browse/short-date'
import { SubjectChip } from '@/components/browse/subject-chip'
import { SubjectLinks } from '@/components/browse/subject-links'
import { EmptyNote } from '@/components/layout/empty-note'
import { SearchForm } from '@/components/layout/search-form'
import { QuestionLink } from '@/components/question/question-link'
import type { QuestionSummary, SearchAnswer, SearchResult, Segment } from '@/lib/catalog'
import { routes, type SearchScope } from '@/lib/routes'
import { SearchFacets } from './search-facets'
import hit from './search-hit.module.css'
import styles from './search-view.module.css'

interface SearchViewProps {
  /** Absent if nothing was searched for. */
  answer?: SearchAnswer
  /** The facets in use. */
  scope: SearchScope
  /** Newest questions, for when there is no result. */
  newest: QuestionSummary[]
}

/** The search field, what it found, and ways on where that is nothing. */
export function SearchView({ answer, scope, newest }: SearchViewProps) {
  const isEmpty = !answer || answer.results.length === 0
  return (
    <div className={styles.search}>
      <h1>{answer ? `Results for “${answer.query}”` : 'Search'}</h1>
      <SearchForm id="search" label="Search all questions" size="large" query={answer?.query} />
      {answer?.correction && (
        <p className={styles.correction}>
          Did you mean <a href={routes.search(answer.correction)}>{answer.correction}</a>?
        </p>
      )}
      {answer && <SearchFacets answer={answer} scope={scope} />}
      {answer && !isEmpty && <SearchResults answer={answer} scope={scope} />}
      {answer && isEmpty && (
        <EmptyNote>
          Nothing was found. Fewer or other words may help, or one of{' '}
          <a href={routes.subjects()}>all subjects</a>.
        </EmptyNote>
      )}
      {answer && answer.nearest.length > 0 && (
        <section>
          <h2>Nearest subjects</h2>
          <SubjectLinks subjects={answer.nearest} />
        </section>
      )}
      {isEmpty && newest.length > 0 && (
        <section>
          <h2>New answers</h2>
          <QuestionList questions={newest} withSubject />
        </section>
      )}
    </div>
  )
}

function SearchResults({ answer, scope }: { answer: SearchAnswer; scope: SearchScope }) {
  const { query, results, total, isMore, page, pages } = answer
  return (
    <section aria-label="Results">
      <p className={styles.count}>
        {isMore && 'More than '}
        {formatCount(total, 'question')}
        {page > 1 && `, page ${page} of ${pages}`}
      </p>
      <ol className={styles.hits}>
        {results.map((result) => (
          <SearchHit key={result.id} result={result} />
        ))}
      </ol>
      <Paginator
        page={page}
        pages={pages}
        hrefOf={(number) => routes.search(query, { ...scope, page: number })}
      />
    </section>
  )
}

/** One result: the question, where the words stand in its answer, its subject and date. */
function SearchHit({ result }: { result: SearchResult }) {
  return (
    <li className={hit.hit}>
      <QuestionLink question={result} words={<MarkedText segments={result.title} />} />
      <p className={hit.snippet}>
        <MarkedText segments={result.snippet} />
      </p>
      <p className={hit.meta}>
        <SubjectChip slug={result.subject} title={result.subjectTitle} />
        <ShortDate day={result.date} />
      </p>
    </li>
  )
}

/** A text with the words of a query marked. */
function MarkedText({ segments }: { segments: readonly Segment[] }) {
  let length = 0
  const placed = segments.map((segment) => {
    const start = length
    length += segment.text.length
    return { ...segment, start }
  })
  return placed.map(({ text, marked, start }) => (marked ? <mark key={start}>{text}</mark> : text))
}
