/** What {@link parseInstant} reads, as a pattern that editors show. */
export const instantForm =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

/**
 * The instant that an author or editor names: a day (its first minute), or a day and a time, in UTC where no zone is
 * given, so that a record is public at the same moment on every machine. `undefined` if it is none that exists, or if
 * its year in UTC has no four digits, so that the order of such instants as ISO 8601 is that of time.
 */
export function parseInstant(text: string): Date | undefined {
  if (!instantForm.test(text)) return undefined
  const day = text.slice(0, 10)
  // A day alone is read as UTC, a day and a time as local time.
  const isLocal = text.length > 10 && !/(?:Z|[+-]\d{2}:\d{2})$/.test(text.slice(11))
  const instant = new Date(text.length > 10 ? `${day}T${text.slice(11)}${isLocal ? 'Z' : ''}` : day)
  const time = instant.getTime()
  if (!(time >= firstInstant && time <= lastInstant)) return undefined
  // `new Date` takes 30 February for 2 March; no month has fewer than 28 days.
  const isDay = Number(day.slice(8)) <= 28 || new Date(day).toJSON().startsWith(day)
  return isDay ? instant : undefined
}

const firstInstant = Date.parse('0000-01-01T00:00:00Z')
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z')
