import type { QuestionRecord } from '@/lib/content'
import { listWords } from './normal-form'
import { compareSketches, sketchWords } from './sketch'

/** About how much of two records' answers is common to both, from 0 to 1; 1 where their words are the same. */
export function compareAnswers(one: QuestionRecord, other: QuestionRecord): number {
  const words = listWords(one.front.answer)
  const others = listWords(other.front.answer)
  if (words.join(' ') === others.join(' ')) return 1
  return compareSketches(sketchWords(words), sketchWords(others))
}
