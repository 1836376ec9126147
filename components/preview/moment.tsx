import { formatMoment } from '@/lib/preview/format-moment'

/** An instant, shown in UTC: the same on every machine. */
export function Moment({ instant }: { instant: string }) {
  return <time dateTime={instant}>{formatMoment(instant)}</time>
}
