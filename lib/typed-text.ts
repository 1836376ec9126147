/** White space, and what is part of no text: controls, halves of surrogate pairs, noncharacters, what stands for bytes that were no text. */
const meaningless = /[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]+/gu

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The beginning of a text, at most `limit` UTF-16 units long, without a piece of what a reader takes for one character. */
export function cutGraphemes(text: string, limit: number): string {
  if (text.length <= limit) return text
  // Far longer than any character; it bounds the work for a text of any length.
  const near = text.slice(0, limit + 64)
  let end = 0
  for (const { index, segment } of segmenter.segment(near)) {
    if (index + segment.length > limit) break
    end = index + segment.length
  }
  // One character that fills it all is none that anybody reads: whole code points will do.
  return end > 0 ? near.slice(0, end) : near.slice(0, limit).replace(/[\ud800-\udbff]$/, '')
}

/** Longest typed text of an address that is read, in UTF-16 units; longer texts are cut. */
export const longestTyped = 200

/**
 * What a reader typed, as it is searched for and shown: cut to whole characters, with single spaces for white space and for
 * characters that no text holds. Empty if nothing is left.
 */
export function readTyped(raw: string): string {
  return cutGraphemes(raw.replace(meaningless, ' ').trim(), longestTyped).trim()
}
