import type { DocumentWords } from './document'
import { copyWord } from './lexicon'

/** The number of documents that hold a word, in their heads and in their answers. */
interface WordCount {
  head: number
  body: number
}

/** Counts by word. */
export type WordCounts = Map<string, WordCount>

/** Counts for another thread: a few large values are handed over many times faster than many small ones. */
export interface PackedCounts {
  /** Joined by blanks; empty if there are none. */
  words: string
  /** In the order of `words`. */
  head: Int32Array
  body: Int32Array
}

function addCount(counts: WordCounts, word: string): WordCount {
  const count = { head: 0, body: 0 }
  counts.set(word, count)
  return count
}

/** Counts the words of a document in, or (-1) out. */
export function countWords(counts: WordCounts, { head, body }: DocumentWords, by: 1 | -1): void {
  for (const word of head) (counts.get(word) ?? addCount(counts, word)).head += by
  for (const word of body) (counts.get(word) ?? addCount(counts, word)).body += by
}

export function packCounts(counts: WordCounts): PackedCounts {
  const values = [...counts.values()]
  return {
    words: [...counts.keys()].join(' '),
    head: Int32Array.from(values, ({ head }) => head),
    body: Int32Array.from(values, ({ body }) => body),
  }
}

/** Adds what was counted apart. */
export function addCounts(counts: WordCounts, { words, head, body }: PackedCounts): void {
  if (words === '') return
  for (const [index, word] of words.split(' ').entries()) {
    const count = counts.get(word) ?? addCount(counts, copyWord(word))
    count.head += head[index] ?? 0
    count.body += body[index] ?? 0
  }
}
