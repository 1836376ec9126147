import type { DocumentWords } from './document'
import { copyWord, type KnownWord } from './lexicon'

/** How many documents hold a word, in their heads and in their answers. */
interface WordCount {
  head: number
  body: number
}

/** Counts by word. */
export type WordCounts = Map<string, WordCount>

/** Counts for another thread: a few large values are handed over many times faster than many small ones. */
export interface PackedCounts {
  /** Joined by blanks; empty where there are none. */
  words: string
  /** In the order of `words`. */
  head: Int32Array
  body: Int32Array
}

function getCount(counts: WordCounts, word: string): WordCount {
  let count = counts.get(word)
  if (!count) {
    count = { head: 0, body: 0 }
    counts.set(copyWord(word), count)
  }
  return count
}

/** Counts the words of a document in, or (-1) out. */
export function countWords(counts: WordCounts, { head, body }: DocumentWords, by: 1 | -1): void {
  for (const { text } of head) getCount(counts, text).head += by
  for (const { text } of body) getCount(counts, text).body += by
}

/** Counts the words of several documents: where they are known, which takes no look-up. */
export function tallyWords(documents: readonly DocumentWords[]): PackedCounts {
  const met: KnownWord[] = []
  const getOwnCount = (word: KnownWord) => {
    const { count } = word
    if (count.head === 0 && count.body === 0) met.push(word)
    return count
  }
  for (const { head, body } of documents) {
    for (const word of head) getOwnCount(word).head += 1
    for (const word of body) getOwnCount(word).body += 1
  }
  const packed = {
    words: met.map(({ text }) => text).join(' '),
    head: Int32Array.from(met, ({ count }) => count.head),
    body: Int32Array.from(met, ({ count }) => count.body),
  }
  for (const { count } of met) {
    count.head = 0
    count.body = 0
  }
  return packed
}

/** Adds what was counted apart. */
export function addCounts(counts: WordCounts, { words, head, body }: PackedCounts): void {
  if (words === '') return
  for (const [index, word] of words.split(' ').entries()) {
    const count = getCount(counts, word)
    count.head += head[index] ?? 0
    count.body += body[index] ?? 0
  }
}
