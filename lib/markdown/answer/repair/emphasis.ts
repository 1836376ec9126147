import type { Nodes, Parents, Root, Text } from 'mdast'
import type { AnswerProblem } from '../types'

/** What opens strong emphasis and nothing closes: at the start, or after a space or bracket. */
const OPENING = /(?<![^\s("'“‘])\*\*(?!\*)(?=\S|$)/g
const SENTENCE_END = /[.!?:;]["'”’)\]*]*\s*$/

/**
 * Drops the `**` that opens a strong emphasis which the end of a cut answer never closes, and the list item that has
 * nothing else. The answer counts as cut where its last paragraph or item begins with it, or where the text after it
 * ends without the end of a sentence and other emphasis is closed.
 */
export function dropOpenEmphasis(tree: Root): AnswerProblem[] {
  const path: Parents[] = []
  for (
    let node: Nodes | undefined = tree;
    node && 'children' in node;
    node = node.children.at(-1)
  ) {
    path.push(node)
    if (node.type === 'paragraph') break
  }
  const paragraph = path.at(-1)
  const last = paragraph?.children.at(-1)
  if (paragraph?.type !== 'paragraph' || !last) return []
  const text = paragraph.children.findLast(
    (node): node is Text => node.type === 'text' && node.value.includes('**'),
  )
  const opening = text && [...text.value.matchAll(OPENING)].at(-1)
  if (!text || !opening) return []
  const rest = text.value.slice(opening.index + 2)
  const isFirst = text === paragraph.children[0] && opening.index === 0
  const hasStrong = paragraph.children.some(({ type }) => type === 'strong')
  const isOpen = last === text || (last.type === 'text' && !SENTENCE_END.test(last.value))
  if (SENTENCE_END.test(rest) || !isOpen || rest.includes('**') || !(isFirst || hasStrong))
    return []
  const offset = (text.position?.start.offset ?? 0) + opening.index
  text.value = text.value.slice(0, opening.index) + rest
  if (text.value === '' && paragraph.children.length === 1) prune(path)
  const message = 'The answer ends inside `**`, which is dropped.'
  return [{ code: 'dropped-emphasis', message, offset }]
}

/** Drops the last of `path` from its parent, and each parent that it leaves empty. */
function prune(path: readonly Parents[]): void {
  for (let i = path.length - 2; i >= 0; i--) {
    const { children } = path[i] as Parents
    children.pop()
    if (children.length > 0) return
  }
}
