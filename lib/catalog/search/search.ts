import type { QuestionSummary, SubjectSummary } from '../model/types'
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
import type { SearchRecord } from './score'
import { cutSnippet, markText, type Segment } from './snippet'
import type { SearchSource } from './source'
import { type QueryTerms, resolveQuery } from './terms'

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

async function describeResults(
  source: SearchSource,
  records: readonly SearchRecord[],
  terms: QueryTerms,
): Promise<SearchResult[]> {
  const numbers = records.map(({ n }) => n)
  const [summaries, texts] = await Promise.all([
    source.listNumbered(numbers),
    source.listTexts(numbers),
  ])
  return summaries.map((summary, index) => ({
    ...summary,
    title: markText(summary.question, terms),
    snippet: cutSnippet(texts[index] ?? '', summary.description, terms),
  }))
}

/**
 * Searches the questions. Nothing in the query has a meaning but its words, and the work is bounded
 * whatever it holds. A page after the last one is the last one.
 */
export async function searchQuestions(
  source: SearchSource,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const query = parseQuery(request.query)
  const terms = await resolveQuery(source, query)
  const everywhere = await find(source, query, terms, {})
  const { subject, topic, facets: wanted = {} } = request
  const inScope =
    subject === undefined && topic === undefined
      ? everywhere
      : await findNarrow(source, query, terms, { ...request, facets: {} })
  const isFaceted = Object.keys(wanted).length > 0
  const found = isFaceted ? await findNarrow(source, query, terms, request) : inScope
  const pages = Math.max(1, Math.ceil(found.ranked.length / pageSize))
  const page = Math.min(Math.max(1, Math.trunc(request.page ?? 1) || 1), pages)
  const shown = found.ranked.slice((page - 1) * pageSize, page * pageSize)
  const [results, subjects, topics, facets, nearest] = await Promise.all([
    describeResults(source, shown, terms),
    listSubjectFacets(source, everywhere.all),
    listTopicFacets(source, found.ranked),
    listFieldFacets(source, inScope.all),
    found.all.length === 0 ? listNearestSubjects(source, query) : [],
  ])
  return {
    query: query.text,
    results,
    page,
    pages,
    total: found.all.length,
    isMore: found.all.length >= limits.counted,
    subjects,
    topics,
    facets,
    correction: terms.correction,
    nearest,
  }
}
