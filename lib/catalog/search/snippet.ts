import { findPassage, foldInPlace } from './passage'
import { markPart, markText, type Segment } from './segments'
import type { QueryTerms } from './terms'

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
