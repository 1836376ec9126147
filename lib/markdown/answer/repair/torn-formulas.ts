import type { ListItem, Nodes, Paragraph } from 'mdast'
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
  const source = text.slice(formula.start, formula.end)
  const leavesQuote = leadAt(text, from).includes('>') && /\n(?![ \t]*>)/.test(source)
  if (leavesQuote || /\n[ \t>]*\n/.test(source)) return []
  const isNextItem = parent.type === 'listItem' && goesOn(parent, text.slice(to, formula.end), text)
  return isFormula(formula.taken?.tex ?? '', isNextItem) ? delimit(formula, text, from) : []
}

/** Whether a line break and a line go on with the list of an item. */
function goesOn({ position }: ListItem, source: string, text: string): boolean {
  const [, indent = '', marker = ''] = /^[ \t]*\n([ \t>]*)(.)/.exec(source) ?? []
  const own = text.charAt(position?.start.offset ?? 0)
  const isLeft = indent.length < (position?.start.column ?? 1)
  return isLeft && (marker === own || /\d\d/.test(marker + own))
}

/** Whether the lines of a formula belong together; one that may be the next item needs signs that only formulas have. */
function isFormula(tex: string, isNextItem: boolean): boolean {
  const lines = tex.replace(/\n[ \t>]*/g, '\n')
  const { words, strong, relation } = countWords(lines)
  const isUneven = /^[ \t]*\n/.test(lines) !== /\n$/.test(lines)
  const isPlain = words === 0 && !isUneven && !/[.,;:!?](?:\s|$)/.test(lines)
  return strong || (isPlain && (relation || !isNextItem))
}
