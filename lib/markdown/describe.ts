import { cutText, shortestDescription } from '@/lib/content'
import { answerText } from './plain-text'

/**
 * A description of a record's `answer` field, from its first sentences: prose without headings, code and tables, or
 * everything where there is little prose. Plain text of 50-160 characters, shorter only where the answer is.
 */
export function describeAnswer(raw: string): string {
  const prose = cutText(answerText(raw, { prose: true }))
  return prose.length >= shortestDescription ? prose : cutText(answerText(raw))
}
