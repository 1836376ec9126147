import { createHash } from 'node:crypto'

/** Words of a text in lower case, without signs, marks and line breaks (real ones, and the two characters `\n`). */
export function listWords(text: string): string[] {
  return (
    text
      .replace(/\\n/g, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Letter}\p{Number}]+/gu) ?? []
  )
}

/** A short digest of a text's words: equal where texts differ in signs, spaces and case only. */
export function digestWords(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 16)
}
