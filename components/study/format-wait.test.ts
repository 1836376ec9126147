import { expect, test } from 'vitest'
import { formatWait } from './session/rating-buttons'

const minute = 60_000
const day = 1_440 * minute

test.each([
  [0, '1 min'],
  [minute, '1 min'],
  [10 * minute, '10 min'],
  [90 * minute, '2 h'],
  [day, '1 d'],
  [3.2 * day, '3 d'],
  [45.66 * day, '1.5 mo'],
  [800 * day, '2.2 y'],
])('%i ms are %s', (wait, text) => {
  expect(formatWait(wait)).toBe(text)
})
