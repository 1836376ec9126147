import { formatDate } from '@/lib/content/format-date'

/** Shows an ISO 8601 instant in UTC: `1 January 2027, 08:00 UTC`. */
export function formatMoment(instant: string): string {
  const [day = '', time = ''] = new Date(instant).toISOString().split('T')
  return `${formatDate(day, 'D MMMM YYYY')}, ${time.slice(0, 5)} UTC`
}
