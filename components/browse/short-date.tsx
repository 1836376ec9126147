import { formatDate } from '@/lib/content/format-date'

/** A day in a list, as `Dec 17, 2024`. */
export function ShortDate({ day }: { day: string }) {
  return <time dateTime={day}>{formatDate(day, 'MMM DD, YYYY')}</time>
}
