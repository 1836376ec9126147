import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { AnswerProblem } from '../types'
import { isClosed, unclosed } from './code'

/**
 * What is shown as it is written although an author hardly means it: code that nothing closes, backticks without a
 * partner, and `\n` beside real line breaks.
 */
export function findStrays(tree: Root, text: string, hasRealBreaks: boolean): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  visit(tree, ['code', 'text'], (node) => {
    const start = node.position?.start.offset
    if (start === undefined) return
    if (node.type === 'code' && !isClosed(node, text)) problems.push(unclosed(start))
    if (node.type !== 'text' || !/`|\\n/.test(node.value)) return
    const source = text.slice(start, node.position?.end.offset)
    for (const { 0: sign, index } of source.matchAll(/(?<!\\)`+|\\n(?![a-z])/g)) {
      const offset = start + index
      if (sign !== '\\n') {
        const message = 'A backtick without a partner is shown as it is.'
        problems.push({ code: 'stray-backtick', message, offset })
      } else if (hasRealBreaks) {
        const message = 'Backslash and n beside real line breaks are shown as they are.'
        problems.push({ code: 'literal-newline', message, offset })
      }
    }
  })
  return problems
}
