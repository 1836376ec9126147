import { addDays, type Calendar, type Day } from '../calendar'
import type { Schedule } from '../schedule'

/** A day and a number of cards. */
export interface DayCount {
  day: Day
  count: number
}

/** How many cards fall due on each of the coming days, today first; today's number has all that is overdue. */
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
