import { listSummaries } from '../sqlite/read/question-summary'
import type { Database } from '../sqlite/store/database'
import { listLooser } from './candidates'
import { type Expression, listMatches, matchAll } from './match'
import { listOpenings } from './openings'
import { parseQuery } from './query'
import { rankHeads } from './rank'
import { markText, type Segment } from './segments'
import { type QueryTerms, resolveQuery } from './terms'
import { getTotal } from './total'

/** A question that a half-typed query may mean. */
export interface Suggestion {
  subject: string
  subjectTitle: string
  slug: string
  /** The question, with the words of the query marked. */
  title: Segment[]
}

/** Bounds of one list of suggestions: questions that are ranked, and how many are enough to look no further. */
const limits = { ranked: 40, enough: 10 } as const
const mostSuggestions = 8

/**
 * What is worth ranking. A half word may go on in a hundred ways, each of which costs as much to look up as a whole
 * word: where few questions have the whole words, these are ranked by how the half one may go on, unasked.
 */
function listSuggested(db: Database, terms: QueryTerms): number[] {
  const { groups, shares } = terms
  const find = (expression: Expression, limit: number) => listMatches(db, 'head', expression, limit)
  const closed = groups.filter(({ open }) => !open)
  if (closed.length === 0) return find(matchAll(groups, 'title keywords'), limits.ranked)
  const near = find(matchAll(closed, 'title keywords'), limits.ranked)
  if (near.length === limits.ranked && closed.length < groups.length) {
    const whole = find(matchAll(groups, 'title'), limits.ranked)
    if (whole.length >= limits.enough) return whole
    return [...whole, ...find(matchAll(groups, 'title keywords'), limits.ranked), ...near]
  }
  const numbers = new Set(near)
  const without = { groups: closed, shares: shares.filter((_, at) => !groups[at]?.open) }
  for (const looser of listLooser(without)) {
    if (numbers.size >= limits.enough) break
    for (const n of find(looser, limits.ranked)) numbers.add(n)
  }
  return [...numbers]
}

/** Questions for a query that is still being typed, the likeliest first; at most eight. */
export function suggestQuestions(db: Database, typed: string): Suggestion[] {
  const query = parseQuery(typed)
  const terms = resolveQuery(db, query, getTotal(db))
  // What begins just so comes first; a single letter begins too much to be looked for in other ways.
  const openings = listOpenings(db, query.words.join(' '), mostSuggestions)
  const ranked = terms.groups.length > 0 ? rankHeads(db, listSuggested(db, terms), terms) : []
  const numbers = new Set([...openings, ...ranked.map(({ record }) => record.n)])
  const summaries = listSummaries(
    db,
    'SELECT value AS n FROM json_each(?) ORDER BY json_each.key',
    JSON.stringify([...numbers].slice(0, mostSuggestions)),
  )
  return summaries.map(({ subject, subjectTitle, slug, question }) => ({
    subject,
    subjectTitle,
    slug,
    title: markText(question, terms),
  }))
}
