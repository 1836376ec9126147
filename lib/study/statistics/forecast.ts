import { addDays, type Calendar, type Day } from '../calendar'
import type { JudgedReview, Schedule } from '../schedule'
import type { Review } from '../types'

/** A day and a number of cards. */
export interface DayCount {
  day: Day
  count: number
}

/** The number of cards due on each of the coming days, today first; today's number includes overdue cards. */
export function forecastDue(
  schedules: Iterable<Schedule>,
  { now, days, calendar }: { now: number; days: number; calendar: Calendar },
): DayCount[] {
  const today = calendar.dayOf(now)
  const counts = new Map<Day, number>()
  for (let n = 0; n < days; n += 1) counts.set(addDays(today, n), 0)
  for (const { due } of schedules) {
    const day = due <= now ? today : calendar.dayOf(due)
    const count = counts.get(day)
    if (count !== undefined) counts.set(day, count + 1)
  }
  return [...counts].map(([day, count]) => ({ day, count }))
}

export interface Retention {
  /** Reviews of learned cards in the period. */
  reviews: number
  /** Those that were not rated `again`. */
  passed: number
}

/** Retention: reviews of cards beyond their learning steps, from `since` (ms since 1970) on. */
export function measureRetention(reviews: Iterable<JudgedReview>, since: number): Retention {
  const result: Retention = { reviews: 0, passed: 0 }
  for (const { at, wasLearned, rating } of reviews) {
    if (at < since || !wasLearned) continue
    result.reviews += 1
    if (rating > 1) result.passed += 1
  }
  return result
}

export interface Streak {
  /** Days in a row with a review, up to today; a day that has just begun breaks nothing. */
  current: number
  /** The longest such row ever. */
  longest: number
}

function countByDay(reviews: Iterable<Review>, { dayOf }: Calendar): Map<Day, number> {
  const counts = new Map<Day, number>()
  for (const { at } of reviews) {
    const day = dayOf(at)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

/** Days of study in a row. */
export function measureStreak(reviews: Iterable<Review>, now: number, calendar: Calendar): Streak {
  const studied = countByDay(reviews, calendar)
  const rowUpTo = (day: Day) => {
    let length = 0
    while (studied.has(addDays(day, -length))) length += 1
    return length
  }
  const today = calendar.dayOf(now)
  const ends = [...studied.keys()].filter((day) => !studied.has(addDays(day, 1)))
  return {
    current: rowUpTo(studied.has(today) ? today : addDays(today, -1)),
    longest: Math.max(0, ...ends.map(rowUpTo)),
  }
}

/** Reviews on each of the last days, today last. */
export function countReviews(
  reviews: Iterable<Review>,
  { now, days, calendar }: { now: number; days: number; calendar: Calendar },
): DayCount[] {
  const counts = countByDay(reviews, calendar)
  const today = calendar.dayOf(now)
  return Array.from({ length: days }, (_, n) => {
    const day = addDays(today, n + 1 - days)
    return { day, count: counts.get(day) ?? 0 }
  })
}
