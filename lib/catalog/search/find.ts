import { facetFields } from '@/lib/content'
import { listTerms } from './analyse'
import { listCandidates } from './candidates'
import type { Filter } from './match'
import type { SearchQuery } from './query'
import { rankCandidates } from './rank'
import type { SearchRecord } from './score'
import type { SearchSource } from './source'
import type { QueryTerms } from './terms'

/** Bounds of one search. */
export const limits = { counted: 1_000, ranked: 120, read: 100, enough: 10 } as const

/** Near misses fill up to this many results. */
const mostNear = 50

/** The result of a search. */
export interface Found {
  /** Results in their order. */
  ranked: SearchRecord[]
  /** Numbers of all that was found, ranked or only counted. */
  all: number[]
}

const nothing: Found = { ranked: [], all: [] }

/** Finds questions; those of a query without a telling word begin with its words. */
export async function find(
  source: SearchSource,
  query: SearchQuery,
  terms: QueryTerms,
  filter: Filter,
): Promise<Found> {
  const { keyword } = filter
  const hasKeyword = ({ keywords }: SearchRecord) =>
    keyword === undefined || keywords.split(',').includes(keyword)
  if (terms.groups.length === 0) {
    const openings = await source.listOpenings(query.words.join(' '), limits.ranked, filter)
    const ranked = (await source.listRecords(openings)).filter(hasKeyword)
    return { ranked, all: ranked.map(({ n }) => n) }
  }
  const candidates = await listCandidates(source, terms, limits, filter)
  const { exact } = candidates
  const hits = (await rankCandidates(source, candidates, terms)).map(({ record }) => record)
  const most = Math.max(mostNear, Math.min(exact.length, limits.ranked))
  const ranked = hits.filter(hasKeyword).slice(0, most)
  const numbers = ranked.map(({ n }) => n)
  return { ranked, all: keyword === undefined ? [...new Set([...exact, ...numbers])] : numbers }
}

/** Slugs to which a search is narrowed, and values of facets. */
export interface Narrow {
  subject?: string
  topic?: string
  facets?: Readonly<Record<string, string>>
}

/** The facets of the request; `undefined` if one does not exist. */
async function readFilter(
  source: SearchSource,
  { subject, topic, facets = {} }: Narrow,
): Promise<Filter | undefined> {
  const isKnown = ([facet, value]: [string, string]) =>
    facetFields.some(({ name, words }) => name === facet && Object.hasOwn(words, value))
  if (!Object.entries(facets).every(isKnown)) return undefined
  const filter: Filter = { facets }
  if (subject !== undefined) {
    filter.subject = await source.getSubjectNumber(subject)
    if (filter.subject === undefined) return undefined
  }
  if (topic !== undefined) {
    const terms = listTerms((await source.getTopic(topic))?.title ?? '')
    if (terms.length === 0) return undefined
    filter.keyword = terms.join(' ')
  }
  return filter
}

/** Finds the questions that a request is narrowed to; nothing if there is no such subject, topic or value. */
export async function findNarrow(
  source: SearchSource,
  query: SearchQuery,
  terms: QueryTerms,
  narrow: Narrow,
): Promise<Found> {
  const filter = await readFilter(source, narrow)
  return filter ? find(source, query, terms, filter) : nothing
}
