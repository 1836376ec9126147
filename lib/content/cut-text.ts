import { cutGraphemes } from '@/lib/typed-text'

/** Characters of a description: fewer say too little, and search engines cut more. */
export const shortestDescription = 50
const longestDescription = 160

/** Ends of sentences: a mark, perhaps a closing quote or bracket, then a space before something that can start one. */
const sentenceEnd = /[.!?]["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{N}])/gu

/** What a dot ends without ending a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|e\.g|i\.e|etc|vs|cf|Dr|Mr|Mrs|Ms|Prof|St|No|Fig|Eq|al|ca|approx|\d+)\.$/u

/**
 * Plain text cut for a description: at most 160 characters or `limit`, ended after the last whole sentence that leaves 50 or more,
 * else after a word, with `…`. White space becomes single spaces. Shorter text stays as it is.
 */
export function cutText(text: string, limit = longestDescription): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const ends = [...line.slice(0, limit + 2).matchAll(sentenceEnd)]
    .map(({ index, 0: mark }) => index + mark.length)
    .filter(
      (end) => end >= shortestDescription && end <= limit && !abbreviation.test(line.slice(0, end)),
    )
  const end = ends.at(-1)
  if (end !== undefined) return line.slice(0, end)
  const words = cutGraphemes(line, limit - 1).replace(/\s+\S*$/, '')
  return `${words.replace(/[\s,;:.!?(–—-]+$/, '')}…`
}
