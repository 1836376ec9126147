import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { countWords } from '../formulas/count-words'
import type { Piece } from '../formulas/read'
import { type Edit, firstAtOrAfter } from '../source/edit'

/** A full stop or the like that belongs to the formula before it, and the white space up to the next word. */
const AFTER = /([ \t]*[.,;:](?=\s|$))?[ \t]*/y

/** What would begin a block at the start of a line. */
const BLOCK_START = /^(?:>|(?:[-+*]|#{1,6}|\d{1,9}[.)])(?=\s))/

/**
 * The line breaks that display formulas lack which end a paragraph in their middle, because one of their lines begins as
 * an item or a quote does: with their delimiters at the ends of lines they are blocks, whose lines begin nothing. Only
 * where no blank line cuts the formula and it reads as one.
 */
export function findTornFormulas(tree: Root, text: string, torn: readonly Piece[]): Edit[] {
  const edits: Edit[] = []
  const places = torn.map(({ start }) => start)
  visit(tree, 'paragraph', ({ position }, _, parent) => {
    const from = position?.start.offset ?? 0
    const to = position?.end.offset ?? 0
    const formula = torn[firstAtOrAfter(places, from)]
    if (!formula || formula.start >= to || formula.end <= to) return
    const prefix = text.slice(from - (position?.start.column ?? 1) + 1, from)
    const item = parent?.type === 'listItem' ? parent.position?.start : undefined
    const isNextItem = item !== undefined && startsItem(text.slice(to, formula.end), text, item)
    if (!isWhole(formula, text, prefix, isNextItem)) return
    edits.push(...delimit(formula, text, prefix, formula.start === from))
  })
  return edits
}

/** Whether a line break and a line go on with the list of an item that starts at `item`. */
function startsItem(
  source: string,
  text: string,
  { offset = 0, column }: NonNullable<Nodes['position']>['start'],
): boolean {
  const [, indent = '', marker = ''] = /^[ \t]*\n([ \t>]*)(.)/.exec(source) ?? []
  const own = text.charAt(offset)
  return indent.length < column && (marker === own || (/\d/.test(marker) && /\d/.test(own)))
}

/** Whether the lines of a formula belong together; one that may be the next item needs signs that only formulas have. */
function isWhole(
  { start, end, taken }: Piece,
  text: string,
  prefix: string,
  isNextItem: boolean,
): boolean {
  const source = text.slice(start, end)
  if (/\n[ \t>]*\n/.test(source)) return false
  if (prefix.includes('>') && /\n(?![ \t]*>)/.test(source)) return false
  const lines = (taken?.tex ?? '').replace(/\n[ \t>]*/g, '\n')
  const { words, strong, relation } = countWords(lines)
  if (strong) return true
  if (isNextItem && !relation) return false
  const isUneven = /^[ \t]*\n/.test(lines) !== /\n$/.test(lines)
  return words === 0 && !isUneven && !/[.,;:!?](?:\s|$)/.test(lines)
}

/** The line breaks before and after a formula, and what its lines lack of what those of its paragraph begin with. */
function delimit({ start, end }: Piece, text: string, prefix: string, isFirst: boolean): Edit[] {
  const lead = prefix
    .replace(/\[\^[^\]]*\]:.*$/, '    ')
    .replace(/\[[ x]\][ \t]$/i, '')
    .replace(/[^>\s]/g, ' ')
  AFTER.lastIndex = end
  const [space, point = ''] = AFTER.exec(text) ?? ['']
  const rest = end + space.length
  const following = text.slice(rest, rest + 12)
  const isLast = following === '' || following.startsWith('\n')
  const mark = BLOCK_START.exec(following)?.[0] ?? ''
  const line = text.slice(Math.max(0, start - 100), start)
  const edits: Edit[] = []
  if (!isFirst && !/\n[ \t>]*$/.test(line)) {
    const gap = line.length - line.trimEnd().length
    edits.push({ at: start - gap, remove: gap, insert: `\n${lead}` })
  }
  const indent = lead.includes('>') ? /\n[ \t>]*/g : /\n[ \t]*/g
  for (const { 0: found, index } of text.slice(start, end).matchAll(indent)) {
    const missing = lead.length - found.length + 1
    const at = start + index + found.length
    if (missing > 0) edits.push({ at, remove: 0, insert: ' '.repeat(missing) })
  }
  if (!isLast) {
    const at = end + point.length
    const insert = `\n${lead}${mark.slice(0, -1)}${mark && '\\'}`
    edits.push({ at, remove: rest + mark.length - (mark ? 1 : 0) - at, insert })
  }
  return edits
}
