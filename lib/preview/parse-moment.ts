const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/

/**
 * The instant that an editor names: a day (its first minute in UTC, as in front matter), or a day and a time, in this
 * machine's zone where none is given. `undefined` where it is none that exists.
 */
export function parseMoment(text: string): Date | undefined {
  if (!form.test(text)) return undefined
  const moment = new Date(text)
  const [day = ''] = text.split('T')
  // `new Date` takes 30 February for 2 March.
  const isDay = new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false
  return isDay && !Number.isNaN(moment.getTime()) ? moment : undefined
}
