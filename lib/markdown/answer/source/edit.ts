import type { Nodes } from 'mdast'
import type { AnswerProblem } from '../types'

/** What a text has, or lacks, at a place. */
export interface Edit {
  at: number
  /** Characters that go. */
  remove: number
  insert: string
  /** What an author should know of it; absent if the text is as it was meant. */
  problem?: AnswerProblem
}

/** A text made of another one. */
export interface Edited {
  text: string
  /** Where what stands at an offset of the text stands in the other one. */
  toOld(offset: number): number
}

/** Makes edits, but for those that begin within an earlier one. */
export function edit(text: string, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return { text, toOld: (offset) => offset }
  const parts: string[] = []
  /** Where each edit ends in the new text, and in the old one. */
  const [ends, oldEnds] = [[0], [0]]
  let [length, from] = [0, 0]
  for (const { at, remove, insert } of [...edits].sort((a, b) => a.at - b.at)) {
    if (at < from) continue
    parts.push(text.slice(from, at), insert)
    length += at - from + insert.length
    from = at + remove
    ends.push(length)
    oldEnds.push(from)
  }
  parts.push(text.slice(from))
  const toOld = (offset: number): number => {
    const n = Math.max(0, firstAtOrAfter(ends, offset + 1) - 1)
    return (oldEnds[n] ?? 0) + offset - (ends[n] ?? 0)
  }
  return { text: parts.join(''), toOld }
}

/** The index of the first of `places`, which are in order, that is at or after `offset`. */
export function firstAtOrAfter(places: readonly number[], offset: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The source of a node in the text that its tree was parsed from. */
export const sourceOf = ({ position }: Nodes, text: string): string =>
  text.slice(position?.start.offset, position?.end.offset)

/** What lines of a block must begin with which starts at `offset`: its quote signs, and white space for all else. */
export const leadAt = (text: string, offset: number): string =>
  text
    .slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
    .replace(/\[\^[^\]]*\]:.*$/, '    ')
    .replace(/\[[ x]\][ \t]$/i, '')
    .replace(/[^>\s]/g, ' ')
