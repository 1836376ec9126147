import { find } from './find'
import { matchAll } from './match'
import { parseQuery } from './query'
import type { SearchSource } from './source'
import { resolveQuery } from './terms'

/** Questions that a search leads to, and that are examined for each word, at most. */
const reach = 24

/** Ranks of a search's results over which their score halves. */
const halfRanks = 6

/** Words of a text that are looked up, one by one, beside the search for all of them. */
const mostWords = 8

/**
 * Scores of the questions that have something in common with a text, by their numbers: up to 1 for being found by all of
 * its words, and for each word that title, keywords or description hold, the word's share in the meaning of the text.
 */
export async function listAlike(source: SearchSource, text: string): Promise<Map<number, number>> {
  // A blank ends the last word: it is not still being typed.
  const query = parseQuery(`${text} `)
  const terms = await resolveQuery(source, query)
  const scores = new Map<number, number>()
  const add = (n: number, score: number) => scores.set(n, (scores.get(n) ?? 0) + score)
  const { ranked } = await find(source, query, terms, {})
  for (const [rank, { n }] of ranked.slice(0, reach).entries()) add(n, 2 ** (-rank / halfRanks))
  const words = terms.groups
    .map((group, index) => ({ group, share: terms.shares[index] ?? 0 }))
    .sort((a, b) => b.share - a.share)
    .slice(0, mostWords)
  for (const { group, share } of words) {
    for (const n of await source.listMatches('head', matchAll([group]), reach)) add(n, share)
  }
  return scores
}
