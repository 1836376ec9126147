import { expect, test } from 'vitest'
import { replayReviews } from '../schedule'
import type { Review } from '../types'
import { previewRatings, studyRatings } from './plan-day'

const card = { subject: 'physics', slug: 'tides', question: 'Why are there tides?' }
const day = 86_400_000
const start = Date.UTC(2026, 0, 5, 10)

const review = (slug: string, at: number): Review => ({ subject: 'physics', slug, at, rating: 3 })

test.each([
  [[]],
  [[review('tides', start), review('waves', start + 5), review('tides', start + day)]],
])('each rating of a card with reviews %j is due when it would be', (reviews) => {
  const now = start + 6 * day
  const expected = studyRatings.map((rating) => {
    const after = replayReviews([...reviews, { ...review('tides', now), rating }])
    return after.schedules.get('physics/tides')?.due
  })
  expect(previewRatings(card, reviews, now)).toEqual(expected)
  expect(expected).toEqual(expected.toSorted((a = 0, b = 0) => a - b))
})
