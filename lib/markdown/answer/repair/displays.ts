import type { Paragraph, PhrasingContent } from 'mdast'
import { type Edit, edit, firstAtOrAfter, leadAt, sourceOf } from '../source/edit'

/** Line breaks, and words or long words. */
const WORDS = /\n|[\p{L}\p{N}]/gu
const LONG_WORDS = /\n|\p{L}{3}/gu

const DISPLAY = /^(?:\$\$|\\\[|\\begin)/

/** What belongs to an environment without delimiters on its line, such as `f(x) =` before it. */
const HEAD = /(?:^|\n)([^\n]*[=<>≤≥≈+(]\s*)$/
const TAIL = /^(\s*[-=<>≤≥≈+)][^\n]*)(?:\n|$)/

/** A full stop or the like that belongs to the formula before it, and the white space up to the next word. */
const AFTER = /([ \t]*[.,;:](?=\s|$))?[ \t]*/y

/** What would begin a block at the start of a line. */
const BLOCK_START = /^(?:>|(?:[-+*]|#{1,6}|\d{1,9}[.)])(?=\s))/

/**
 * The line breaks that formulas in a paragraph lack which are written as display formulas, unless they stand between
 * words of one line. Those in emphasis, headings and cells stay in their line.
 */
export function placeDisplays(paragraph: Paragraph, text: string): Edit[] {
  const { children, position } = paragraph
  const isDisplay = (node: PhrasingContent): boolean =>
    node.type === 'inlineMath' && DISPLAY.test(sourceOf(node, text).slice(0, 6))
  if (!children.some(isDisplay)) return []
  const from = position?.start.offset ?? 0
  const [isBetween, isBetweenLong] = [WORDS, LONG_WORDS].map((words) =>
    findBetween(paragraph, text, words),
  )
  return children.flatMap((node, i) => {
    const { start, end } = node.position ?? {}
    if (!isDisplay(node) || start?.offset === undefined || end?.offset === undefined) return []
    const isBare = text.startsWith('\\b', start.offset)
    const isInline = (isBare ? isBetweenLong : isBetween)?.(start.offset - from)
    if (isInline && !/\S\s*\n\s*\S/.test(sourceOf(node, text).slice(2, -2))) return []
    const head = isBare ? takeNear(children[i - 1], text, HEAD) : ''
    const tail = isBare ? takeNear(children[i + 1], text, TAIL) : ''
    const span = { start: start.offset - head.length, end: end.offset + tail.length }
    return delimit(span, text, from, head || tail ? '$$' : '')
  })
}

/** The source of the text beside an environment that belongs to it. */
function takeNear(node: PhrasingContent | undefined, text: string, pattern: RegExp): string {
  const part = node?.type === 'text' ? pattern.exec(sourceOf(node, text))?.[1] : undefined
  return part === undefined || part.search(LONG_WORDS) >= 0 ? '' : part
}

/** Tells whether what stands at a place of a paragraph is between words of its line; formulas have none. */
function findBetween({ children, position }: Paragraph, text: string, words: RegExp) {
  const from = position?.start.offset ?? 0
  const formulas = children.filter(({ type }) => type === 'inlineMath')
  const blank = formulas.map((node) => {
    const { length } = sourceOf(node, text)
    return {
      at: (node.position?.start.offset ?? 0) - from,
      remove: length,
      insert: ' '.repeat(length),
    }
  })
  const prose = edit(text.slice(from, position?.end.offset), blank).text
  const places = Array.from(prose.matchAll(words), ({ index }) => index)
  return (at: number): boolean => {
    const next = firstAtOrAfter(places, at)
    return [next - 1, next].every((n) => /[^\n]/.test(prose.charAt(places[n] ?? prose.length)))
  }
}

/**
 * The line breaks before and after a formula that make it a block, `mark` beside it for the delimiters that it lacks, and
 * what its lines lack of what those of its paragraph begin with.
 * @param from where the paragraph starts.
 */
export function delimit(
  { start, end }: { start: number; end: number },
  text: string,
  from: number,
  mark = '',
): Edit[] {
  const lead = leadAt(text, from)
  const line = text.slice(Math.max(from, start - 100), start)
  const [gap = ''] = /(?:\n[ \t>]*|[ \t]*)$/.exec(line) ?? []
  const edits = [
    line === ''
      ? { at: start, remove: 0, insert: mark }
      : { at: start - gap.length, remove: gap.length, insert: `\n${lead}${mark}` },
  ]
  const indent = lead.includes('>') ? /\n[ \t>]*/g : /\n[ \t]*/g
  for (const { 0: found, index } of text.slice(start, end).matchAll(indent)) {
    const missing = lead.length - found.length + 1
    const at = start + index + found.length
    if (missing > 0) edits.push({ at, remove: 0, insert: ' '.repeat(missing) })
  }
  AFTER.lastIndex = end
  const [space, point = ''] = AFTER.exec(text) ?? ['']
  edits.push({ at: end, remove: 0, insert: mark })
  const rest = end + space.length
  const following = text.slice(rest, rest + 12)
  if (following === '' || following.startsWith('\n')) return edits
  const [block = ''] = BLOCK_START.exec(following) ?? []
  const at = end + point.length
  const insert = `\n${lead}${block.slice(0, -1)}${block && '\\'}`
  return [...edits, { at, remove: rest + block.length - (block ? 1 : 0) - at, insert }]
}
