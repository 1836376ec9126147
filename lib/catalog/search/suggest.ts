import { listLooser } from './candidates'
import { type Expression, matchAll } from './match'
import { parseQuery } from './query'
import { rankHeads } from './rank'
import { markText, type Segment } from './snippet'
import type { SearchSource } from './source'
import { type QueryTerms, resolveQuery } from './terms'

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
async function listSuggested(source: SearchSource, terms: QueryTerms): Promise<number[]> {
  const { groups, shares } = terms
  const find = (expression: Expression) => source.listMatches('head', expression, limits.ranked)
  const closed = groups.filter(({ open }) => !open)
  if (closed.length === 0) return find(matchAll(groups, 'title', 'keywords'))
  const near = await find(matchAll(closed, 'title', 'keywords'))
  if (near.length === limits.ranked && closed.length < groups.length) {
    const whole = await find(matchAll(groups, 'title'))
    if (whole.length >= limits.enough) return whole
    return [...whole, ...(await find(matchAll(groups, 'title', 'keywords'))), ...near]
  }
  const numbers = new Set(near)
  const without = { groups: closed, shares: shares.filter((_, at) => !groups[at]?.open) }
  for (const looser of listLooser(without)) {
    if (numbers.size >= limits.enough) break
    for (const n of await find(looser)) numbers.add(n)
  }
  return [...numbers]
}

/** Questions for a query that is still being typed, the likeliest first; at most eight. */
export async function suggestQuestions(source: SearchSource, typed: string): Promise<Suggestion[]> {
  const query = parseQuery(typed)
  const terms = await resolveQuery(source, query)
  // What begins just so comes first; a single letter begins too much to be looked for in other ways.
  const openings = await source.listOpenings(query.words.join(' '), mostSuggestions)
  const suggested = terms.groups.length > 0 ? await listSuggested(source, terms) : []
  const ranked = await rankHeads(source, suggested, terms)
  const numbers = new Set([...openings, ...ranked.map(({ record }) => record.n)])
  const summaries = await source.listNumbered([...numbers].slice(0, mostSuggestions))
  return summaries.map(({ subject, subjectTitle, slug, question }) => ({
    subject,
    subjectTitle,
    slug,
    title: markText(question, terms),
  }))
}
