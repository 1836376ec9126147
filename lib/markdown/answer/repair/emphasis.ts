import type { Nodes, Root, Text } from 'mdast'
import type { Edit } from '../source/edit'
import type { AnswerProblem } from '../types'

/** What opens strong emphasis and nothing closes: at the start, or after a space or bracket. */
const OPENING = /(?<![^\s("'“‘])\*\*(?!\*)(?=\S|$)/g
const SENTENCE_END = /[.!?:;]["'”’)\]*]*\s*$/

/** White space, quote signs and an item's marker that a line begins with. */
const ITEM = /(?:^|\n)[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+$/

/**
 * The `**` that opens a strong emphasis which the end of a cut answer never closes, and the list item that has nothing
 * else. The answer counts as cut where its last paragraph or item begins with it, or where the text after it ends without
 * the end of a sentence and other emphasis is closed.
 */
export function dropOpenEmphasis(tree: Root, text: string): Edit[] {
  let paragraph: Nodes | undefined = tree
  while (paragraph && 'children' in paragraph && paragraph.type !== 'paragraph') {
    paragraph = paragraph.children.at(-1)
  }
  if (paragraph?.type !== 'paragraph') return []
  const { children } = paragraph
  const last = children.at(-1)
  const open = children.findLast(
    (node): node is Text => node.type === 'text' && node.value.includes('**'),
  )
  const opening = open && [...open.value.matchAll(OPENING)].at(-1)
  if (!open || !opening) return []
  const rest = open.value.slice(opening.index + 2)
  const isFirst = open === children[0] && opening.index === 0
  const hasStrong = children.some(({ type }) => type === 'strong')
  const isOpen = last === open || (last?.type === 'text' && !SENTENCE_END.test(last.value))
  if (SENTENCE_END.test(rest) || !isOpen || rest.includes('**') || !(isFirst || hasStrong))
    return []
  const at = text.lastIndexOf('**', open.position?.end.offset)
  const marker =
    isFirst && last === open && !rest ? (ITEM.exec(text.slice(0, at))?.[0].length ?? 0) : 0
  const message = 'The answer ends inside `**`, which is dropped.'
  const problem: AnswerProblem = { code: 'dropped-emphasis', message, offset: at }
  return [{ at: at - marker, remove: marker + 2, insert: '', problem }]
}
