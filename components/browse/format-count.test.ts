import { expect, test } from 'vitest'
import { formatCount } from './format-count'

test.each([
  [0, '0 questions'],
  [1, '1 question'],
  [35_915, '35,915 questions'],
])('%i is %s', (value, text) => {
  expect(formatCount(value, 'question')).toBe(text)
})
