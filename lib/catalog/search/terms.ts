import type { SearchQuery } from './query'
import type { SearchSource } from './source'
import { resolveWords, type WordGroup } from './words'

/** The terms of a query in this index. */
export interface QueryTerms {
  /** Whether it is written as a question. */
  isQuestion: boolean
  /** One group a typed word, in the order of the query; without words that no question holds, if any is held. */
  groups: WordGroup[]
  /** Each group's share in the meaning of the query; all add up to 1, rare words have more. */
  shares: number[]
  /** The group that a term stands for, and how well. */
  lookup: ReadonlyMap<string, { group: number; weight: number }>
  /** The query with its corrections; absent if there are none. */
  correction?: string
}

/** What going on from a stop word means, against a word that was typed whole. */
const hintShare = 0.5

/** Terms with which people put any question: in one, they are beside its point. */
const fillers = new Set(
  'describ discuss explain give kei know known main mean relationship role tell understand'.split(
    ' ',
  ),
)

function correctText(text: string, corrections: ReadonlyMap<string, string>): string | undefined {
  if (corrections.size === 0) return undefined
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => corrections.get(word.toLowerCase()) ?? word)
}

/** Looks the words of a query up. */
export async function resolveQuery(source: SearchSource, query: SearchQuery): Promise<QueryTerms> {
  const telling = query.isQuestion ? query.terms.filter(({ term }) => !fillers.has(term)) : []
  const words = telling.some(({ term }) => term) ? telling : query.terms
  const [all, total] = await Promise.all([resolveWords(source, words), source.countQuestions()])
  // Words that no question holds would only keep the others from finding anything.
  const known = all.filter(({ count }) => count > 0)
  const isAnyKnown = known.some(({ hint }) => !hint)
  const groups = isAnyKnown ? known : all.filter(({ hint }) => !hint)
  const rarities = groups.map(
    ({ count, hint }) =>
      (hint ? hintShare : 1) * Math.log(1 + total / (1 + Math.min(count, total))),
  )
  const sum = rarities.reduce((one, other) => one + other, 0)
  const lookup = new Map<string, { group: number; weight: number }>()
  for (const [group, { weights }] of groups.entries()) {
    for (const [term, weight] of weights) {
      const present = lookup.get(term)
      if (!present || present.weight < weight) lookup.set(term, { group, weight })
    }
  }
  const corrections = new Map<string, string>()
  for (const { word, correction } of all) if (correction) corrections.set(word, correction)
  return {
    isQuestion: query.isQuestion,
    groups,
    shares: rarities.map((rarity) => (sum > 0 ? rarity / sum : 0)),
    lookup,
    correction: correctText(query.text, corrections),
  }
}
