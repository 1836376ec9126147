import type { BlockContent, Paragraph, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

const WORD = /[\p{L}\p{N}]/u
const LONG_WORD = /\p{L}{3}/u

/** Punctuation that belongs to the display formula before it. */
const PUNCTUATION = /^\s*([.,;:])(?=\s|$)/

const DISPLAY = /^(?:\$\$|\\\[|\\begin)/

/**
 * Takes formulas that are written as display formulas out of their paragraphs, unless they stand between words of one
 * line. Those in emphasis, headings and cells stay in their line.
 * @param text what the tree was parsed from.
 */
export function placeDisplays(tree: Root, text: string): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return undefined
    const blocks = splitParagraph(paragraph, text)
    if (!blocks) return undefined
    parent.children.splice(index, 1, ...blocks)
    return [SKIP, index + blocks.length]
  })
}

function splitParagraph({ children }: Paragraph, text: string): BlockContent[] | undefined {
  const isBetween = findBetween(children, WORD)
  const isBetweenLong = findBetween(children, LONG_WORD)
  const blocks: BlockContent[] = []
  let line: PhrasingContent[] = []
  const flush = (): void => {
    trim(line)
    const [first, last] = [line[0]?.position, line.at(-1)?.position]
    const position = first && last && { start: first.start, end: last.end }
    if (line.length > 0) blocks.push({ type: 'paragraph', children: line, position })
    line = []
  }
  for (const [i, node] of children.entries()) {
    const { position } = node
    const source = text.slice(position?.start.offset, (position?.start.offset ?? 0) + 6)
    const isBare = source.startsWith('\\b')
    const isInline = (isBare ? isBetweenLong : isBetween)[i]
    if (node.type !== 'inlineMath' || !position || !DISPLAY.test(source)) line.push(node)
    else if (!isInline || node.value.trim().includes('\n')) {
      const next = children[i + 1]
      const point = next?.type === 'text' ? PUNCTUATION.exec(next.value) : null
      if (next?.type === 'text' && point) next.value = next.value.slice(point[0].length)
      const head = isBare ? takeNear(line.at(-1), /(?:^|\n)([^\n]*[=<>≤≥≈+(]\s*)$/) : ''
      const tail = isBare ? takeNear(next, /^(\s*[-=<>≤≥≈+)][^\n]*)(?:\n|$)/) : ''
      flush()
      const value = head + node.value.trimEnd() + (point?.[1] ?? tail)
      blocks.push({ type: 'math', value, position })
    } else line.push(node)
  }
  if (blocks.length === 0) return undefined
  flush()
  return blocks
}

/** What belongs to an environment without delimiters on its line, such as `f(x) =`: taken from the text beside it. */
function takeNear(text: PhrasingContent | undefined, pattern: RegExp): string {
  const part = text?.type === 'text' ? pattern.exec(text.value)?.[1] : undefined
  if (text?.type !== 'text' || !part || LONG_WORD.test(part)) return ''
  const { value } = text
  text.value = value.endsWith(part) ? value.slice(0, -part.length) : value.slice(part.length)
  return part
}

/** For each node whether it stands between words of its line. */
function findBetween(nodes: readonly PhrasingContent[], pattern: RegExp): boolean[] {
  const found = nodes.map(() => 0)
  for (const direction of [1, -1]) {
    let words = false
    for (let n = 0; n < nodes.length; n++) {
      const i = direction === 1 ? n : nodes.length - 1 - n
      const node = nodes[i]
      if (words) found[i] = (found[i] ?? 0) + 1
      if (node?.type === 'break') words = false
      else if (node?.type === 'text') {
        const lines = node.value.split('\n')
        const near = lines.at(direction === 1 ? -1 : 0) ?? ''
        words = pattern.test(near) || (words && lines.length === 1)
      } else if (node?.type !== 'inlineMath') words = true
    }
  }
  return found.map((sides) => sides === 2)
}

/** Drops white space at the ends of a paragraph, and what it leaves empty. */
function trim(nodes: PhrasingContent[]): void {
  const isEmpty = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
  while (isEmpty(nodes[0])) nodes.shift()
  while (isEmpty(nodes.at(-1))) nodes.pop()
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
}
