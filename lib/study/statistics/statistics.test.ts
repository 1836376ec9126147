import { describe, expect, test } from 'vitest'
import { createCalendar } from '../calendar'
import type { JudgedReview, Schedule } from '../schedule'
import type { StudyRating } from '../types'
import { countReviews, forecastDue, measureRetention, measureStreak } from './forecast'

const berlin = createCalendar({ timeZone: 'Europe/Berlin', hour: 4 })
const utc = createCalendar({ timeZone: 'UTC', hour: 0 })
const now = Date.parse('2026-03-30T12:00:00Z')

const review = (at: string, rating: StudyRating = 3, wasLearned = true): JudgedReview => ({
  subject: 'biology',
  slug: 'a',
  at: Date.parse(at),
  rating,
  wasLearned,
})

const due = (at: string): Schedule => ({
  due: Date.parse(at),
  phase: 'review',
  stability: 1,
  firstAt: 0,
  lastAt: 0,
})

test('the forecast counts by local days, with all that is overdue today', () => {
  const schedules = [
    due('2026-03-01T00:00:00Z'),
    due('2026-03-30T20:00:00Z'),
    due('2026-03-31T01:00:00Z'),
    due('2026-03-31T02:00:00Z'),
    due('2026-04-09T02:00:00Z'),
  ]
  expect(forecastDue(schedules, { now, days: 3, calendar: berlin })).toEqual([
    { day: '2026-03-30', count: 3 },
    { day: '2026-03-31', count: 1 },
    { day: '2026-04-01', count: 0 },
  ])
})

test('retention is measured on learned cards of the period alone', () => {
  const reviews = [
    review('2026-01-01T12:00:00Z', 1),
    review('2026-03-20T12:00:00Z', 1),
    review('2026-03-21T12:00:00Z', 2),
    review('2026-03-22T12:00:00Z', 4),
    review('2026-03-23T12:00:00Z', 1, false),
  ]
  expect(measureRetention(reviews, Date.parse('2026-03-01T00:00:00Z'))).toEqual({
    reviews: 3,
    passed: 2,
  })
})

describe('the streak', () => {
  test.each([
    [[], { current: 0, longest: 0 }],
    [['2026-03-30T08:00:00Z'], { current: 1, longest: 1 }],
    [['2026-03-29T08:00:00Z', '2026-03-28T08:00:00Z'], { current: 2, longest: 2 }],
    [['2026-03-28T08:00:00Z'], { current: 0, longest: 1 }],
    [
      [
        '2026-03-01T08:00:00Z',
        '2026-03-02T23:00:00Z',
        '2026-03-03T00:10:00Z',
        '2026-03-30T08:00:00Z',
      ],
      { current: 1, longest: 3 },
    ],
  ])('of %j is %j', (times, streak) => {
    expect(
      measureStreak(
        times.map((at) => review(at)),
        now,
        utc,
      ),
    ).toEqual(streak)
  })

  test('runs on over a day that has 23 hours', () => {
    const times = ['2026-03-28T20:00:00Z', '2026-03-29T20:00:00Z', '2026-03-30T10:00:00Z']
    expect(
      measureStreak(
        times.map((at) => review(at)),
        now,
        berlin,
      ).current,
    ).toBe(3)
  })
})

test('reviews are counted for each of the last days', () => {
  const reviews = ['2026-03-30T08:00:00Z', '2026-03-30T09:00:00Z', '2026-03-28T08:00:00Z']
  const counts = countReviews(
    reviews.map((at) => review(at)),
    { now, days: 3, calendar: utc },
  )
  expect(counts.map(({ count }) => count)).toEqual([1, 0, 2])
})
