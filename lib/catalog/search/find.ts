import { facetFields } from '@/lib/content'
import { getTopicRow } from '../sqlite/read/topics'
import type { Database } from '../sqlite/store/database'
import { listTerms } from './analyse'
import { listCandidates } from './candidates'
import type { Filter } from './match'
import { listOpenings } from './openings'
import type { SearchQuery } from './query'
import { rankCandidates, readRecords } from './rank'
import type { SearchRecord } from './score'
import type { QueryTerms } from './terms'

/** Bounds of one search. */
export const limits = { counted: 1_000, ranked: 120, read: 100, enough: 10 } as const

/** Near misses fill up to this many results. */
const mostNear = 50

/** What a search finds. */
export interface Found {
  /** Results in their order. */
  ranked: SearchRecord[]
  /** Numbers of all that was found, ranked or only counted. */
  all: number[]
}

const nothing: Found = { ranked: [], all: [] }

/** Finds questions; those of a query without a telling word begin with its words. */
export function find(db: Database, query: SearchQuery, terms: QueryTerms, filter: Filter): Found {
  const { keyword } = filter
  const hasKeyword = ({ keywords }: SearchRecord) =>
    keyword === undefined || keywords.split(',').includes(keyword)
  if (terms.groups.length === 0) {
    const openings = listOpenings(db, query.words.join(' '), limits.ranked, filter)
    const ranked = readRecords(db, openings).filter(hasKeyword)
    return { ranked, all: ranked.map(({ n }) => n) }
  }
  const candidates = listCandidates(db, terms, limits, filter)
  const { exact } = candidates
  const hits = rankCandidates(db, candidates, terms).map(({ record }) => record)
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

/** What the request is narrowed to; `undefined` where that does not exist. */
function readFilter(db: Database, { subject, topic, facets = {} }: Narrow): Filter | undefined {
  const isKnown = ([facet, value]: [string, string]) =>
    facetFields.some(({ name, words }) => name === facet && Object.hasOwn(words, value))
  if (!Object.entries(facets).every(isKnown)) return undefined
  const filter: Filter = { facets }
  if (subject !== undefined) {
    const row = db.get<{ id: number }>('SELECT id FROM subject WHERE slug = ?', subject)
    if (!row) return undefined
    filter.subject = row.id
  }
  if (topic !== undefined) {
    const terms = listTerms(getTopicRow(db, topic)?.title ?? '')
    if (terms.length === 0) return undefined
    filter.keyword = terms.join(' ')
  }
  return filter
}

/** Finds the questions that a request is narrowed to; nothing where there is no such subject, topic or value. */
export function findNarrow(
  db: Database,
  query: SearchQuery,
  terms: QueryTerms,
  narrow: Narrow,
): Found {
  const filter = readFilter(db, narrow)
  return filter ? find(db, query, terms, filter) : nothing
}
