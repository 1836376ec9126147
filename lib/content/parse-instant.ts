/** What {@link parseInstant} reads, as a pattern that editors show. */
export const instantForm =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

/**
 * The instant that an author or editor names: a day (its first minute), or a day and a time, in UTC where no zone is
 * given, so that a record is public at the same moment on every machine. `undefined` if it is none that exists.
 */
export function parseInstant(text: string): Date | undefined {
  if (!instantForm.test(text)) return undefined
  const [day, time = '00:00'] = [text.slice(0, 10), text.slice(11) || undefined]
  const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(time)
  const instant = new Date(`${day}T${time}${hasZone ? '' : 'Z'}`)
  // `new Date` takes 30 February for 2 March; no month has fewer than 28 days.
  if (Number(day.slice(8)) <= 28) return Number.isNaN(instant.getTime()) ? undefined : instant
  const isDay = new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false
  return isDay && !Number.isNaN(instant.getTime()) ? instant : undefined
}
