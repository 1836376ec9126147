import { cutText } from '@/lib/content'
import { answerText } from '@/lib/markdown'

/**
 * Bytes of an excerpt, which is as many characters in English. A deck's page holds each four times (to be seen, in its
 * markup, and both once more for the scripts), so that this bounds the page, whatever it is written in.
 */
const longest = 320

/** A record's `answer` in short, for the back of a card: prose without headings, tables and code, if there is any. */
export function buildExcerpt(answer: string): string {
  const text = answerText(answer, { prose: true }) || answerText(answer)
  const share = text.length / Math.max(1, Buffer.byteLength(text))
  return cutText(text, Math.round(longest * share))
}
