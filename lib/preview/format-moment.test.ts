import { expect, test } from 'vitest'
import { formatMoment } from './format-moment'

test.each([
  ['2027-01-01T08:00:00.000Z', '1 January 2027, 08:00 UTC'],
  ['2026-12-31T23:30:00-01:00', '1 January 2027, 00:30 UTC'],
])('%s is shown as %s', (instant, shown) => {
  expect(formatMoment(instant)).toBe(shown)
})
