import { addDays, type Calendar, type Day } from '../calendar'
import type { Review } from '../types'
import type { DayCount } from './forecast'

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
