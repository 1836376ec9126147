import type { PhrasingContent, Root, Text } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { SKIP, visit } from 'unist-util-visit'
import type { TexCommands } from '../tex/commands'
import type { AnswerProblem } from '../types'
import { splitBareTex } from './bare-tex'

/** What may stand before a line of a text in its source: white space and quote signs. */
const LINE_PREFIX = /^[\s>]*/

/** What prose without TeX has nothing of. */
export const bareTex = /\\[a-zA-Z]{2}|[\^_]\{/

/** Sets TeX that stands in prose without delimiters as formulas. */
export function delimitBareTex(tree: Root, text: string, commands: TexCommands): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !bareTex.test(node.value)) return undefined
    const nodes = splitText(node, text, commands)
    if (!nodes) return undefined
    for (const { type, position } of nodes) {
      if (type !== 'inlineMath') continue
      const message = 'TeX without delimiters is set as a formula.'
      problems.push({ code: 'bare-tex', message, offset: position?.start.offset ?? 0 })
    }
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })
  return problems
}

/** The prose and formulas of a text; undefined if it is prose alone. Read from its source, which still has all escapes. */
function splitText(
  { position }: Text,
  text: string,
  commands: TexCommands,
): PhrasingContent[] | undefined {
  const start = position?.start.offset
  if (!position || start === undefined) return undefined
  const nodes: PhrasingContent[] = []
  let found = false
  let from = start
  for (const [n, line] of text.slice(start, position.end.offset).split('\n').entries()) {
    const prefix = n === 0 ? 0 : (LINE_PREFIX.exec(line)?.[0].length ?? 0)
    if (n > 0) nodes.push({ type: 'text', value: '\n' })
    for (const { kind, text: part, at } of splitBareTex(line.slice(prefix), commands)) {
      const point = { line: position.start.line + n, column: 1, offset: from + prefix + at }
      const place = { start: point, end: { ...point, offset: point.offset + part.length } }
      if (kind === 'tex') nodes.push({ type: 'inlineMath', value: part, position: place })
      else nodes.push({ type: 'text', value: decodeString(part), position: place })
      found ||= kind === 'tex'
    }
    from += line.length + 1
  }
  return found ? nodes : undefined
}

/** Signs in prose that are probably none: backticks without a partner, and `\n` beside real line breaks. */
export function findStrays(tree: Root, text: string, hasRealBreaks: boolean): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  visit(tree, 'text', ({ value, position }) => {
    const start = position?.start.offset
    if (start === undefined || !/`|\\n/.test(value)) return
    const source = text.slice(start, position?.end.offset)
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
