import type { Code, Nodes, Parents, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Edit } from '../source/edit'
import type { AnswerProblem } from '../types'

const sourceOf = ({ position }: Nodes, text: string): string =>
  text.slice(position?.start.offset, position?.end.offset)

/** The fence that a code block opens with; empty for indented code. */
const fenceOf = (code: Code, text: string): string =>
  /^(?:`{3,}|~{3,})/.exec(sourceOf(code, text))?.[0] ?? ''

function isClosed(code: Code, text: string): boolean {
  const fence = fenceOf(code, text)
  const [, ...lines] = sourceOf(code, text).split('\n')
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
  return !fence || (last.startsWith(fence) && last === fence.charAt(0).repeat(last.length))
}

/**
 * The white space that the closing fence of a list item's code lacks: a block that the item ends, and right after the
 * list one that opens with the same fence and nothing else.
 */
export function findStrayFences(tree: Root, text: string): Edit[] {
  const insertions: Edit[] = []
  visit(tree, 'code', (code, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1]
    const open = before && lastBlock(before)
    const at = code.position?.start.offset
    if (open?.type !== 'code' || at === undefined || code.lang || isClosed(open, text)) return
    if (fenceOf(open, text) !== fenceOf(code, text) || before === open) return
    const missing = (open.position?.start.column ?? 1) - (code.position?.start.column ?? 1)
    if (missing > 0) insertions.push({ at, remove: 0, insert: ' '.repeat(missing) })
  })
  return insertions.slice(0, 1)
}

function lastBlock(node: RootContent): RootContent {
  let last: RootContent = node
  while ((last.type === 'list' || last.type === 'listItem') && last.children.length > 0) {
    last = last.children.at(-1) as RootContent
  }
  return last
}

/**
 * Ends a code block where another one opens inside it: at the same fence with a language, which cannot close a block.
 * Code that shows Markdown is left alone.
 */
export function splitCode(tree: Root, text: string): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  visit(tree, 'code', (code, index, parent) => {
    const fence = fenceOf(code, text)
    if (!fence || !parent || index === undefined) return
    const inner = [...code.value.matchAll(/^ *(`{3,}|~{3,})([a-z+#]+)$/gim)].find(([, mark = '']) =>
      mark.startsWith(fence),
    )
    const offset = code.position?.start.offset ?? 0
    if (inner && !/^(?:md|markdown)$/i.test(code.lang ?? '')) {
      const value = code.value.slice(inner.index + inner[0].length + 1)
      code.value = code.value.slice(0, inner.index).replace(/\n$/, '')
      const next: Code = { type: 'code', lang: inner[2] ?? null, meta: null, value }
      if (code.position) next.position = code.position
      ;(parent as Parents).children.splice(index + 1, 0, next as never)
    } else if (isClosed(code, text)) return
    problems.push({ code: 'unclosed-fence', message: 'A code block is never closed.', offset })
  })
  return problems
}
