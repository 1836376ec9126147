import type { Code, Nodes } from 'mdast'
import { type Edit, leadAt, sourceOf } from '../source/edit'
import type { AnswerProblem } from '../types'

const FENCE = /^(?:`{3,}|~{3,})/

/** Of a code block that starts at `offset`. */
export const unclosed = (offset: number): AnswerProblem => ({
  code: 'unclosed-fence',
  message: 'A code block is never closed.',
  offset,
})

/** Whether a code block ends with its fence; indented code needs none. */
export function isClosed(code: Code, text: string): boolean {
  const source = sourceOf(code, text)
  const [fence = ''] = FENCE.exec(source) ?? []
  return !fence || new RegExp(`\\n[\\s>]*${fence}${fence.charAt(0)}*[ \\t]*$`).test(source)
}

/**
 * The closing fence that a code block lacks in which another one opens, at the same fence with a language, which cannot
 * close a block. Code that shows Markdown is left alone.
 */
export function closeCode(code: Code, text: string): Edit[] {
  const source = sourceOf(code, text)
  const [fence] = FENCE.exec(source) ?? []
  if (!fence || /^(?:md|markdown)$/i.test(code.lang ?? '')) return []
  const inner = [...source.matchAll(/\n[ \t>]*(`{3,}|~{3,})[a-z+#]+(?=[ \t]*(?:\n|$))/gi)]
  const at = inner.find(([, mark = '']) => mark.startsWith(fence))?.index
  const start = code.position?.start.offset ?? 0
  if (at === undefined) return []
  const insert = `\n${leadAt(text, start)}${fence}`
  return [{ at: start + at, remove: 0, insert, problem: unclosed(start) }]
}

/**
 * The white space that the closing fence of a list item's code lacks: a block that the item ends, and right after the
 * list one that opens with the same fence and nothing else.
 */
export function placeFence(code: Code, before: Nodes | undefined, text: string): Edit[] {
  let open: Nodes | undefined = before
  while (open?.type === 'list' || open?.type === 'listItem') open = open.children.at(-1)
  if (open?.type !== 'code' || open === before || code.lang || isClosed(open, text)) return []
  const [fence, other] = [code, open].map((each) => FENCE.exec(sourceOf(each, text))?.[0])
  const { column = 1, offset: at = 0 } = code.position?.start ?? {}
  const missing = (open.position?.start.column ?? 1) - column
  return fence === other && missing > 0 ? [{ at, remove: 0, insert: ' '.repeat(missing) }] : []
}
