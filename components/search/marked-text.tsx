import type { Segment } from '@/lib/catalog'

/** A text with the words of a query marked. */
export function MarkedText({ segments }: { segments: readonly Segment[] }) {
  let length = 0
  const placed = segments.map((segment) => {
    const start = length
    length += segment.text.length
    return { ...segment, start }
  })
  return placed.map(({ text, marked, start }) => (marked ? <mark key={start}>{text}</mark> : text))
}
