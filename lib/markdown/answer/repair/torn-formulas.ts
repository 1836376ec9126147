import type { Nodes, Paragraph } from 'mdast'
import { countWords } from '../formulas/count-words'
import type { Piece } from '../formulas/read'
import { type Edit, leadAt } from '../source/edit'
import { delimit } from './displays'

/**
 * The line breaks that a display formula lacks which ends a paragraph in its middle, because one of its lines begins as
 * an item or a quote does: with its delimiters at the ends of lines it is a block, whose lines begin nothing. Only where
 * no blank line cuts the formula and it reads as one.
 * @param formula the last display formula that begins before the paragraph's end.
 */
export function mendTorn(
  { position }: Paragraph,
  parent: Nodes,
  formula: Piece | undefined,
  text: string,
): Edit[] {
  const from = position?.start.offset ?? 0
  const to = position?.end.offset ?? 0
  if (!formula || formula.start < from || formula.end <= to) return []
  const item = parent.type === 'listItem' ? parent.position?.start : undefined
  const isNextItem = item !== undefined && startsItem(text.slice(to, formula.end), text, item)
  return isWhole(formula, text, leadAt(text, from), isNextItem) ? delimit(formula, text, from) : []
}

type Place = NonNullable<Nodes['position']>['start']

/** Whether a line break and a line go on with the list of an item that starts at `item`. */
function startsItem(source: string, text: string, { offset = 0, column }: Place): boolean {
  const [, indent = '', marker = ''] = /^[ \t]*\n([ \t>]*)(.)/.exec(source) ?? []
  const own = text.charAt(offset)
  return indent.length < column && (marker === own || (/\d/.test(marker) && /\d/.test(own)))
}

/** Whether the lines of a formula belong together; one that may be the next item needs signs that only formulas have. */
function isWhole(
  { start, end, taken }: Piece,
  text: string,
  lead: string,
  isNextItem: boolean,
): boolean {
  const source = text.slice(start, end)
  if (/\n[ \t>]*\n/.test(source)) return false
  if (lead.includes('>') && /\n(?![ \t]*>)/.test(source)) return false
  const lines = (taken?.tex ?? '').replace(/\n[ \t>]*/g, '\n')
  const { words, strong, relation } = countWords(lines)
  if (strong) return true
  if (isNextItem && !relation) return false
  const isUneven = /^[ \t]*\n/.test(lines) !== /\n$/.test(lines)
  return words === 0 && !isUneven && !/[.,;:!?](?:\s|$)/.test(lines)
}
