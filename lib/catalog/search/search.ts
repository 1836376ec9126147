import type { QuestionSummary, SubjectSummary } from '../model/types'
import { listSummaries } from '../sqlite/read/question-summary'
import type { Database } from '../sqlite/store/database'
import {
  type Facet,
  type FieldFacet,
  listFieldFacets,
  listSubjectFacets,
  listTopicFacets,
} from './facets'
import { find, findNarrow, limits } from './find'
import { listNearestSubjects } from './nearest-subjects'
import { parseQuery } from './query'
import { readText } from './rank'
import type { SearchRecord } from './score'
import { markText, type Segment } from './segments'
import { cutSnippet } from './snippet'
import { type QueryTerms, resolveQuery } from './terms'
import { getTotal } from './total'

export interface SearchRequest {
  /** As typed. */
  query: string
  /** Slug of the subject to stay in. */
  subject?: string
  /** Slug of a topic that results have to have. */
  topic?: string
  /** Values that fields of results have to have, by the fields' names; see `facetFields` of lib/content. */
  facets?: Readonly<Record<string, string>>
  /** Counts from 1. */
  page?: number
}

/** A result, as a list shows it. */
export interface SearchResult extends QuestionSummary {
  /** `question`, with the words of the query marked. */
  title: Segment[]
  /** What the answer says about the query, or the description. */
  snippet: Segment[]
}

/** One page of results. */
export interface SearchAnswer {
  /** The query as it was understood: cut and cleaned. */
  query: string
  results: SearchResult[]
  page: number
  /** At least 1. */
  pages: number
  /** Questions found. */
  total: number
  /** Whether counting stopped at `total`. */
  isMore: boolean
  /** Subjects of what was found in all subjects, with their counts. */
  subjects: Facet[]
  /** Topics that results share, with their counts among the best results. */
  topics: Facet[]
  /** Values of fields that results have, with the counts that they leave. Only fields that a result has. */
  facets: FieldFacet[]
  /** The query as it was probably meant, where words of it are known to no question. */
  correction?: string
  /** Where nothing was found: subjects whose names come nearest to the query. Else empty. */
  nearest: SubjectSummary[]
}

const pageSize = 10

function describeResults(
  db: Database,
  records: readonly SearchRecord[],
  terms: QueryTerms,
): SearchResult[] {
  const numbers = records.map(({ n }) => n)
  const summaries = listSummaries(
    db,
    'SELECT value AS n FROM json_each(?) ORDER BY json_each.key',
    JSON.stringify(numbers),
  )
  return summaries.map((summary, index) => ({
    ...summary,
    title: markText(summary.question, terms),
    snippet: cutSnippet(readText(db, numbers[index] ?? 0), summary.description, terms),
  }))
}

/**
 * Searches the questions. Nothing in the query has a meaning but its words, and the work is bounded
 * whatever it holds. A page after the last one is the last one.
 */
export function searchQuestions(db: Database, request: SearchRequest): SearchAnswer {
  const query = parseQuery(request.query)
  const terms = resolveQuery(db, query, getTotal(db))
  const everywhere = find(db, query, terms, {})
  const { subject, topic, facets = {} } = request
  const inScope =
    subject === undefined && topic === undefined
      ? everywhere
      : findNarrow(db, query, terms, { ...request, facets: {} })
  const isFaceted = Object.keys(facets).length > 0
  const found = isFaceted ? findNarrow(db, query, terms, request) : inScope
  const pages = Math.max(1, Math.ceil(found.ranked.length / pageSize))
  const page = Math.min(Math.max(1, Math.trunc(request.page ?? 1) || 1), pages)
  return {
    query: query.text,
    results: describeResults(db, found.ranked.slice((page - 1) * pageSize, page * pageSize), terms),
    page,
    pages,
    total: found.all.length,
    isMore: found.all.length >= limits.counted,
    subjects: listSubjectFacets(db, everywhere.all),
    topics: listTopicFacets(db, found.ranked),
    facets: listFieldFacets(db, inScope.all),
    correction: terms.correction,
    nearest: found.all.length === 0 ? listNearestSubjects(db, query) : [],
  }
}
