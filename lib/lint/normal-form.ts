import { createHash } from 'node:crypto'

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
