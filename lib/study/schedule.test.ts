import { createEmptyCard, fsrs } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { replayReviews } from './schedule'
import type { Review, StudyRating } from './types'

const start = Date.UTC(2026, 2, 1, 9)
const hour = 3_600_000

/** Ratings of one card, `gaps` hours apart. */
function reviewsOf(slug: string, ratings: StudyRating[], gap: number): Review[] {
  return ratings.map((rating, n) => ({
    subject: 'physics',
    slug,
    rating,
    at: start + n * gap * hour,
  }))
}

describe('a schedule', () => {
  test.each<[StudyRating[], number]>([
    [[3], 24],
    [[4], 24],
    [[1, 1, 2, 3], 1],
    [[3, 3, 3, 3, 3], 96],
    [[3, 3, 4, 1, 2, 3, 3], 240],
    [[2, 3, 1, 3, 4, 4], 30],
  ])('of ratings %j, %i hours apart, has the due dates of ts-fsrs', (ratings, gap) => {
    const reviews = reviewsOf('tides', ratings, gap)
    const reference = fsrs({ enable_fuzz: false })
    let card = createEmptyCard(new Date(start))
    for (const [n, { at, rating }] of reviews.entries()) {
      card = reference.next(card, new Date(at), rating).card
      const { schedules } = replayReviews(reviews.slice(0, n + 1))
      expect(schedules.get('physics/tides')?.due).toBe(card.due.getTime())
    }
  })

  test('does not depend on the order in which reviews are stored, nor on other cards', () => {
    const tides = reviewsOf('tides', [3, 3, 1, 3], 50)
    const waves = reviewsOf('waves', [4, 2], 31)
    const alone = replayReviews(tides).schedules.get('physics/tides')
    const mixed = replayReviews([...waves, ...tides.toReversed()]).schedules
    expect(mixed.get('physics/tides')).toEqual(alone)
    expect(mixed.size).toBe(2)
  })

  test('is what it was before when the last review is taken back', () => {
    const reviews = reviewsOf('tides', [3, 3, 4, 1], 100)
    const before = replayReviews(reviews.slice(0, 3))
    expect(replayReviews(reviews.filter((one) => one !== reviews[3]))).toEqual(before)
  })

  test('tells which reviews were of learned cards', () => {
    const { reviews, schedules } = replayReviews(reviewsOf('tides', [3, 3, 3], 48))
    expect(reviews.map(({ wasLearned }) => wasLearned)).toEqual([false, false, true])
    expect(schedules.get('physics/tides')).toMatchObject({ phase: 'review', firstAt: start })
  })
})
