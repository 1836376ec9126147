/** A day of study as `YYYY-MM-DD`. */
export type Day = string

/** The boundary between two days of study. */
export interface DayBoundary {
  /** The reader's zone, by its IANA name such as `Europe/Berlin`. */
  timeZone: string
  /** Hour of the local clock at which a day begins, 0-23: late evenings belong to the day before. */
  hour: number
}

/** Tells the days of moments. */
export interface Calendar {
  /** @param at ms since 1970. */
  dayOf(at: number): Day
}

const dayLength = 86_400_000

/** A calendar of days by the local clock, so that days of 23 and 25 hours are days like others. */
export function createCalendar({ timeZone, hour }: DayBoundary): Calendar {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  })
  return {
    dayOf(at) {
      const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, +value]))
      const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
      const midnight = Date.UTC(read('year'), read('month') - 1, read('day'))
      return toDay(read('hour') < hour ? midnight - dayLength : midnight)
    },
  }
}

const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10)

/** The day `count` days after a day; before it, where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return toDay(Date.parse(day) + count * dayLength)
}
