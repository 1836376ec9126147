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
  const [day, time = '00:00'] = [text.slice(0, 10), text.slice(11) || undefined]
  const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(time)
  const instant = new Date(`${day}T${time}${hasZone ? '' : 'Z'}`)
  // `new Date` takes 30 February for 2 March; no month has fewer than 28 days.
  const hasFourDigits = /^\d/.test(instant.toJSON() ?? '')
  if (Number(day.slice(8)) <= 28) return hasFourDigits ? instant : undefined
  const isDay = new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false
  return isDay && hasFourDigits ? instant : undefined
}
