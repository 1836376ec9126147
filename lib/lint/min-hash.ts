import { createHash } from 'node:crypto'
import type { QuestionRecord } from '@/lib/content'

/** Words of a text in lower case, without signs, marks and line breaks (real ones, and the two characters `\n`). */
export function listWords(text: string): string[] {
  const line = text.replace(/\\n/g, ' ')
  // Most answers are plain, and Unicode's classes are slow to match.
  const words = /^[\0-\x7f]*$/.test(line)
    ? line.toLowerCase().match(/[a-z0-9]+/g)
    : line
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{Letter}\p{Number}]+/gu)
  return words ?? []
}

/** A short digest of a text's words: equal where texts differ in signs, spaces and case only. */
export function digestWords(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 16)
}

/** Words in a run: fewer would make texts about one subject alike, more would make every change count much. */
const runLength = 3

/** Samples in a MinHash, each of 16 bits. */
const samples = 32

/** Hexadecimal digits of a sample. */
const digits = 4

/** A class in which a text has no run, as short texts have. */
const none = 2 ** 32 - 1
const empty = '----'

/** Samples in a band. Of texts whose runs agree by four fifths, 98 in 100 share one of the eight bands. */
const bandLength = 4

/**
 * The MinHash of a text, for finding texts that are nearly the same: the smallest hash of its runs of three
 * words in each of 32 classes (one-permutation MinHash; Li, Owen, Zhang 2012). Two of them agree in
 * about the share of samples by which the texts' runs agree. Hexadecimal digits, of the same length for every text.
 */
export function buildMinHash(words: readonly string[]): string {
  const smallest = new Uint32Array(samples).fill(none)
  // Plain loops: a check hashes fifteen million words.
  const hashes = new Int32Array(words.length)
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashWord(words[at] ?? '')
  for (let at = runLength; at <= hashes.length; at++) {
    let hash = 0
    for (let word = at - runLength; word < at; word++) hash = mix(hash ^ (hashes[word] ?? 0))
    const sample = hash >>> 27
    const rank = (hash << 5) >>> 0
    if (rank < (smallest[sample] ?? 0)) smallest[sample] = rank
  }
  return Array.from(smallest, (rank) =>
    rank === none ? empty : (mix(rank) >>> 16).toString(16).padStart(digits, '0'),
  ).join('')
}

/** Parts of a MinHash, each with its place: long texts that are nearly the same share at least one, nearly always. */
export function listBands(minHash: string): string[] {
  const length = bandLength * digits
  return Array.from(
    { length: samples / bandLength },
    (_, band) => `${band} ${minHash.slice(band * length, (band + 1) * length)}`,
  ).filter((band) => !band.includes(empty))
}

/** About how much of two texts' runs of words is common to both, from 0 to 1. */
export function compareMinHashes(a: string, b: string): number {
  let equal = 0
  let filled = 0
  for (let at = 0; at < a.length; at += digits) {
    const one = a.slice(at, at + digits)
    const other = b.slice(at, at + digits)
    if (one === empty && other === empty) continue
    filled++
    if (one === other) equal++
  }
  return filled === 0 ? 0 : equal / filled
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  }
  return hash
}

/** Spreads each bit over all others (the last step of MurmurHash3). */
function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** About how much of two records' answers is common to both, from 0 to 1; 1 where their words are the same. */
export function compareAnswers(one: QuestionRecord, other: QuestionRecord): number {
  const words = listWords(one.front.answer)
  const others = listWords(other.front.answer)
  if (words.join(' ') === others.join(' ')) return 1
  return compareMinHashes(buildMinHash(words), buildMinHash(others))
}
