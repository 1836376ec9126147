import type { Database } from '../database'
import { listSummaries } from '../queries/question-summary'
import { type Candidates, listCandidates } from './candidates'
import { listMatches, matchAll } from './match'
import { listOpenings } from './openings'
import { parseQuery } from './query'
import { rankCandidates } from './rank'
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

const limits = { counted: 61, ranked: 60, read: 0, enough: 5 } as const
const mostSuggestions = 8

/** Titles with every word are enough, since a suggestion shows nothing else; where these are few, as in a search. */
function listSuggested(db: Database, terms: QueryTerms): Candidates {
  const titles = listMatches(db, 'head', matchAll(terms.groups, 'title'), limits.ranked)
  if (titles.length < mostSuggestions) return listCandidates(db, terms, limits)
  return { exact: titles, heads: new Set(titles), bodies: new Set() }
}

/** Questions for a query that is still being typed, the likeliest first; at most eight. */
export function suggestQuestions(db: Database, typed: string): Suggestion[] {
  const query = parseQuery(typed)
  const terms = resolveQuery(db, query, getTotal(db))
  // What begins just so comes first; a single letter begins too much to be looked for in other ways.
  const openings = listOpenings(db, query.words.join(' '), mostSuggestions)
  const ranked = terms.groups.length > 0 ? rankCandidates(db, listSuggested(db, terms), terms) : []
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
