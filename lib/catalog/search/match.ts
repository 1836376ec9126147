import type { WordGroup } from './words'

/** A full-text expression over terms of the index: any of some terms, or expressions of which all or one hold. */
export type Expression =
  | readonly string[]
  | { all: readonly Expression[]; columns?: readonly HeadColumn[] }
  | { any: readonly Expression[] }

/** Where the words of a head stand. */
export type HeadColumn = 'title' | 'keywords'

/** Title, keywords and description, or the answer. */
export type SearchPart = 'head' | 'body'

/** Narrows a search: questions of one subject, with a keyword of these terms, or with these values of facets. */
export interface Filter {
  subject?: number
  keyword?: string
  facets?: Readonly<Record<string, string>>
}

const matchAny = ({ weights }: WordGroup): Expression => [...weights.keys()]

/** Questions with every group; `columns` are those of heads in which all of them have to be. */
export function matchAll(groups: readonly WordGroup[], ...columns: HeadColumn[]): Expression {
  return { all: groups.map(matchAny), ...(columns.length > 0 && { columns }) }
}

/** Questions with every group but one, whichever it is; of two groups at least. */
export function matchAllButOne(groups: readonly WordGroup[]): Expression {
  const [heaviest, ...rest] = groups.toSorted((a, b) => b.weights.size - a.weights.size)
  if (!heaviest || rest.length < 2) return { any: groups.map(matchAny) }
  // A term is looked up wherever it stands: what may be a hundred completions stands here once.
  const others = rest.map((left) => matchAll(rest.filter((group) => group !== left)))
  return { any: [matchAll(rest), { all: [matchAny(heaviest), { any: others }] }] }
}
