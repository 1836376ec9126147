const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const token = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D/g

/**
 * Shows a day (`YYYY-MM-DD`) in a format of tokens (YYYY YY MMMM MMM MM M DD D; text in [brackets]
 * stays, as does all else). The same in every locale and time zone. Not a day: returned unchanged.
 */
export function formatDate(day: string, format: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = months[Number(month) - 1]
  if (name === undefined) return day
  const values: Record<string, string> = {
    YYYY: year,
    YY: year.slice(2),
    MMMM: name,
    MMM: name.slice(0, 3),
    MM: month,
    M: String(Number(month)),
    DD: date,
    D: String(Number(date)),
  }
  return format.replace(token, (match, quoted: string | undefined) => quoted ?? values[match] ?? '')
}
