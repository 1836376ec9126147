import { findPassage, foldInPlace, listOccurrences, type Occurrence } from './passage'
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
function markPart(text: string, start: number, end: number, terms: QueryTerms): Segment[] {
  const segments = markText(text.slice(start, end), terms)
  if (start > 0) segments.unshift({ text: '…\u00a0', marked: false })
  if (end < text.length) segments.push({ text: '\u00a0…', marked: false })
  return segments
}

/** Length of a snippet, in UTF-16 units, and how much of it may precede the first word found. */
const longest = 200
const lead = 60

/** The start of a snippet: its sentence, or a word shortly before `found`. */
function findStart(text: string, found: number): number {
  const before = text.slice(Math.max(0, found - lead), found)
  const sentence = before.match(/^.*(?:[.!?:]\s+|\n)/s)?.[0].length
  if (sentence !== undefined) return found - before.length + sentence
  if (found <= lead) return 0
  return found - before.length + (before.indexOf(' ') + 1)
}

function findEnd(text: string, start: number): number {
  if (text.length - start <= longest) return text.length
  const space = text.lastIndexOf(' ', start + longest)
  return space > start ? space : start + longest
}

/**
 * The part of an answer that says most about a query, its words marked; `description` where the answer
 * holds none of them.
 */
export function cutSnippet(text: string, description: string, terms: QueryTerms): Segment[] {
  const flat = text.includes('\n') ? text.replace(/\s*\n\s*/g, '\n') : text
  const first = findPassage(foldInPlace(flat), terms).occurrences[0]
  if (!first) return markText(description, terms)
  const start = findStart(flat, first.start)
  return markPart(flat, start, findEnd(flat, start), terms).map(({ text, marked }) => ({
    text: text.replaceAll('\n', ' '),
    marked,
  }))
}
