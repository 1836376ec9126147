import type { Database } from '../sqlite/store/database'
import type { WordGroup } from './words'

/** A full-text expression, of terms of the index alone; every term is quoted, so none is an operator. */
export type Expression = string

function matchAny({ weights }: WordGroup): Expression {
  return `(${[...weights.keys()].map((term) => `"${term}"`).join(' OR ')})`
}

/** Questions with every group; `columns` names those of `search_head` in which all of them have to be. */
export function matchAll(groups: readonly WordGroup[], columns?: string): Expression {
  const all = `(${groups.map(matchAny).join(' AND ')})`
  return columns ? `({${columns}} : ${all})` : all
}

/** Questions with every group but one, whichever it is; of two groups at least. */
export function matchAllButOne(groups: readonly WordGroup[]): Expression {
  const [heaviest, ...rest] = groups.toSorted((a, b) => b.weights.size - a.weights.size)
  if (!heaviest || rest.length < 2) return `(${groups.map(matchAny).join(' OR ')})`
  // FTS5 looks each term up wherever it stands: what may be a hundred completions stands here once.
  const others = rest.map((left) => matchAll(rest.filter((group) => group !== left)))
  return `(${matchAll(rest)} OR (${matchAny(heaviest)} AND (${others.join(' OR ')})))`
}

/** Index term of a subject, which no word can be. */
export function formatSubjectTerm(subject: number): string {
  return `§${subject}`
}

/** Index term of a facet's value, which no word can be; `undefined` for a question that has none. */
export function formatFacetTerm(facet: string, value: unknown): string | undefined {
  return typeof value === 'string' ? `§${facet.replaceAll('_', '§')}§${value}` : undefined
}

/** Narrows a search: questions of one subject, with a keyword of these terms, or with these values of facets. */
export interface Filter {
  subject?: number
  keyword?: string
  facets?: Readonly<Record<string, string>>
}

function narrow(
  part: SearchPart,
  expression: Expression,
  { subject, keyword, facets = {} }: Filter,
): Expression {
  const narrower: Expression[] = [expression]
  if (subject !== undefined) narrower.push(`"${formatSubjectTerm(subject)}"`)
  for (const [facet, value] of Object.entries(facets)) {
    narrower.push(`"${formatFacetTerm(facet, value)}"`)
  }
  if (keyword !== undefined && part === 'head') {
    const terms = keyword.split(' ').map((term) => `"${term}"`)
    narrower.push(`({keywords} : (${terms.join(' AND ')}))`)
  }
  return narrower.join(' AND ')
}

const statements = {
  head: 'SELECT rowid AS entry FROM search_head(?) ORDER BY rowid DESC LIMIT ?',
  body: 'SELECT rowid AS entry FROM search_body(?) ORDER BY rowid DESC LIMIT ?',
} as const

/** Title, keywords and description, or the answer. */
export type SearchPart = keyof typeof statements

/** Numbers of questions that match, at most `limit`, the highest first. */
export function listMatches(
  db: Database,
  part: SearchPart,
  expression: Expression,
  limit: number,
  filter: Filter = {},
): number[] {
  return db.list<number>(statements[part], narrow(part, expression, filter), limit)
}
