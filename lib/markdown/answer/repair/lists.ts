import type { List, RootContent } from 'mdast'
import type { Edit } from '../source/edit'

const MARKER = /^(?:[-+*]|\d+[.)])(?: {1,4}(?=\S))?/

/**
 * The white space that formulas, code or bullets lack which cut a list because they do not stand far enough to the right:
 * all that is between item k and a list that goes on with k + 1 moves into item k, as does a formula right after a list
 * that stands to the right of its marker. A heading, a rule or a paragraph right after item k ends the list.
 */
export function indentCuts(
  list: List,
  siblings: readonly RootContent[],
  index: number,
  text: string,
): Edit[] {
  const following = siblings.slice(index + 1)
  const [next] = following
  const start = next?.position?.start
  const own = list.position?.start
  const item = list.children.at(-1)?.position?.start.offset
  if (!start || !own || item === undefined) return []
  let end = list.ordered && isMovable(next) ? findNext(list, following, text) : undefined
  if (next?.type === 'math' && start.column > own.column) end ??= next.position?.end.offset
  if (end === undefined) return []
  const marker = MARKER.exec(text.slice(item, item + 20))?.[0] ?? ''
  const needed = own.column - 1 + marker.length + (/\s$/.test(marker) ? 0 : 1)
  return indent(text, text.lastIndexOf('\n', start.offset) + 1, end, own.column - 1, needed)
}

const isMovable = (node: RootContent | undefined): node is RootContent =>
  node?.type === 'math' || node?.type === 'code' || (node?.type === 'list' && !node.ordered)

/**
 * Where the next item of a list stands: in another list, or in a paragraph, which it cannot interrupt as one that is
 * not the first.
 */
function findNext(list: List, following: readonly RootContent[], text: string): number | undefined {
  const number = (list.start ?? 1) + list.children.length
  const item = new RegExp(`(?<=\\n)[ \\t>]*${number}[.)] `)
  for (const node of following) {
    const { start, end } = node.position ?? {}
    if (node.type === 'heading' || node.type === 'thematicBreak') return undefined
    const isNext = node.type === 'list' && node.start === number
    if (node.type === 'list' && node.ordered) return isNext ? start?.offset : undefined
    const found = node.type === 'paragraph' && item.exec(text.slice(start?.offset, end?.offset))
    if (found) return (start?.offset ?? 0) + found.index
  }
  return undefined
}

/** What the lines from `from` to `to` lack so that none stands left of the column `needed`, `column` being their own. */
function indent(text: string, from: number, to: number, column: number, needed: number): Edit[] {
  const lines = [...text.slice(from, to).matchAll(/(?<=^|\n)([ \t>]*)[^\s>]/g)]
  const missing = needed - Math.min(...lines.map(([, lead = '']) => lead.length))
  if (missing <= 0) return []
  return lines.map(({ 1: lead = '', index }) => ({
    at: from + index + Math.min(column, lead.length),
    remove: 0,
    insert: ' '.repeat(missing),
  }))
}
