import { foldInPlace, listOccurrences, type Occurrence } from './passage'
import type { QueryTerms } from './terms'

/** A run of text; `marked` where it is a word of the query. */
export interface Segment {
  text: string
  marked: boolean
}

/** Cuts a text at the given places, which ascend. */
function cutSegments(text: string, marks: Occurrence[]): Segment[] {
  const segments: Segment[] = []
  let from = 0
  for (const mark of marks) {
    if (mark.start < from) continue
    if (mark.start > from) segments.push({ text: text.slice(from, mark.start), marked: false })
    segments.push({ text: text.slice(mark.start, mark.end), marked: true })
    from = mark.end
  }
  if (from < text.length) segments.push({ text: text.slice(from), marked: false })
  return segments
}

/** A whole text with the words of the query marked. */
export function markText(text: string, terms: QueryTerms): Segment[] {
  return cutSegments(text, listOccurrences(foldInPlace(text), terms))
}

/** Part of a text, from word to word, with the words of the query marked; an ellipsis stands for what is left out. */
export function markPart(text: string, start: number, end: number, terms: QueryTerms): Segment[] {
  const segments = markText(text.slice(start, end), terms)
  if (start > 0) segments.unshift({ text: '…\u00a0', marked: false })
  if (end < text.length) segments.push({ text: '\u00a0…', marked: false })
  return segments
}
