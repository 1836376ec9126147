import { foldInPlace, listOccurrences, type Occurrence } from './passage'
import type { QueryTerms } from './terms'

/** A run of text; `marked` where it is a word of the query. */
export interface Segment {
  text: string
  marked: boolean
}

/** Cuts a text at the given places, which ascend. */
function cutSegments(text: string, start: number, end: number, marks: Occurrence[]): Segment[] {
  const segments: Segment[] = []
  let from = start
  for (const mark of marks) {
    if (mark.start < from || mark.end > end) continue
    if (mark.start > from) segments.push({ text: text.slice(from, mark.start), marked: false })
    segments.push({ text: text.slice(mark.start, mark.end), marked: true })
    from = mark.end
  }
  if (from < end) segments.push({ text: text.slice(from, end), marked: false })
  return segments
}

/** A whole text with the words of the query marked. */
export function markText(text: string, terms: QueryTerms): Segment[] {
  return cutSegments(text, 0, text.length, listOccurrences(foldInPlace(text), terms))
}

/** Part of a text with the words of the query marked; an ellipsis stands for what is left out. */
export function markPart(text: string, start: number, end: number, terms: QueryTerms): Segment[] {
  const marks = listOccurrences(foldInPlace(text), terms)
  const segments = cutSegments(text, start, end, marks)
  if (start > 0) segments.unshift({ text: '…\u00a0', marked: false })
  if (end < text.length) segments.push({ text: '\u00a0…', marked: false })
  return segments
}
