import { copyWord } from './analyse'
import type { DocumentWords } from './document'

/** How many documents hold each word, in their heads and in their answers. */
export interface WordCounts {
  head: Map<string, number>
  body: Map<string, number>
}

export function createWordCounts(): WordCounts {
  return { head: new Map(), body: new Map() }
}

function add(counts: Map<string, number>, word: string, by: number): void {
  const count = counts.get(word)
  if (count === undefined) counts.set(copyWord(word), by)
  else counts.set(word, count + by)
}

/** Counts the words of a document in, or (-1) out. */
export function countWords(counts: WordCounts, { head, body }: DocumentWords, by: 1 | -1): void {
  for (const word of head) add(counts.head, word, by)
  for (const word of body) add(counts.body, word, by)
}

/** Adds what was counted apart. */
export function addWordCounts(counts: WordCounts, { head, body }: WordCounts): void {
  for (const [word, count] of head) add(counts.head, word, count)
  for (const [word, count] of body) add(counts.body, word, count)
}
