import { formatMoment } from '@/lib/preview/format-moment'

/** An instant, shown in UTC: the same on every machine. */
export function Moment({ instant }: { instant: string }) {
  return <time dateTime={instant}>{formatMoment(instant)}</time>
}

/** A sentence for authors, in which names of fields and values stand in backquotes, as issues have them. */
export function Sentence({ text }: { text: string }) {
  return text.split('`').map((part, index) => {
    const key = `${index} ${part}`
    return index % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>
  })
}
