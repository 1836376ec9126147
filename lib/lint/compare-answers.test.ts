import { expect, test } from 'vitest'
import type { QuestionRecord } from '@/lib/content'
import { compareAnswers } from './min-hash'

const record = (answer: string) => ({ front: { answer } }) as QuestionRecord

const words = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ')

test.each([
  ['the same words', words, words.toUpperCase(), 1, 1],
  ['nearly the same words', words, `${words} and one more`, 0.8, 1],
  ['other words', words, words.replaceAll('word', 'term'), 0, 0.1],
  ['nothing and something', '-', words, 0, 0.1],
])('%s', (_, one, other, least, most) => {
  const likeness = compareAnswers(record(one), record(other))
  expect(likeness).toBeGreaterThanOrEqual(least)
  expect(likeness).toBeLessThanOrEqual(most)
})
