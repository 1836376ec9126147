import { listWords, termOf } from './analyse'
import type { QueryTerms } from './terms'

/** For tests: the terms of a query whose words are all known and mean the same much. */
export function createTerms(query: string): QueryTerms {
  const words = listWords(query)
  return {
    isQuestion: false,
    groups: words.map((word) => ({
      word,
      open: false,
      hint: false,
      weights: new Map([[termOf(word), 1]]),
      beginnings: [termOf(word).slice(0, 3)],
      count: 1,
    })),
    shares: words.map(() => 1 / words.length),
    lookup: new Map(words.map((word, group) => [termOf(word), { group, weight: 1 }])),
  }
}
