import type { BlockContent, Paragraph, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

const WORD = /[\p{L}\p{N}]/u

/** Punctuation that belongs to the display formula before it. */
const PUNCTUATION = /^\s*([.,;:])(?=\s|$)/

const isDisplaySource = /^(?:\$\$|\\\[|\\begin)/

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
  const before = findWords(children, 'forwards')
  const after = findWords(children, 'backwards')
  const blocks: BlockContent[] = []
  let line: PhrasingContent[] = []
  const flush = (): void => {
    trim(line)
    const [first, last] = [line[0]?.position, line.at(-1)?.position]
    if (!first || !last) return
    blocks.push({
      type: 'paragraph',
      children: line,
      position: { start: first.start, end: last.end },
    })
    line = []
  }
  for (const [i, node] of children.entries()) {
    const { position } = node
    if (node.type !== 'inlineMath' || !position || !isDisplaySource.test(sourceOf(node, text))) {
      line.push(node)
    } else if (node.value.trim().includes('\n') || !before[i] || !after[i]) {
      const next = children[i + 1]
      const point = next?.type === 'text' ? PUNCTUATION.exec(next.value) : null
      if (next?.type === 'text' && point) next.value = next.value.slice(point[0].length)
      const head = sourceOf(node, text).startsWith('\\b') ? takeHead(line.at(-1)) : ''
      flush()
      const value = head + node.value.trimEnd() + (point?.[1] ?? '')
      blocks.push({ type: 'math', value, position })
    } else line.push(node)
  }
  if (blocks.length === 0) return undefined
  flush()
  return blocks
}

/** What leads to an environment without delimiters on its line, such as `f(x) =`: taken from the text before it. */
function takeHead(before: PhrasingContent | undefined): string {
  if (before?.type !== 'text') return ''
  const head = /(?:^|\n)([^\n]*[=<>≤≥≈+(]\s*)$/.exec(before.value)?.[1] ?? ''
  if (/\p{L}{3}/u.test(head)) return ''
  before.value = before.value.slice(0, before.value.length - head.length)
  return head
}

const sourceOf = ({ position }: PhrasingContent, text: string): string =>
  text.slice(position?.start.offset, (position?.start.offset ?? 0) + 6)

/** For each node whether there are words before it on its line, or after it. */
function findWords(
  nodes: readonly PhrasingContent[],
  direction: 'forwards' | 'backwards',
): boolean[] {
  const found: boolean[] = []
  let words = false
  for (let n = 0; n < nodes.length; n++) {
    const i = direction === 'forwards' ? n : nodes.length - 1 - n
    const node = nodes[i]
    found[i] = words
    if (node?.type === 'break') words = false
    else if (node?.type === 'text') {
      const lines = node.value.split('\n')
      const near = (direction === 'forwards' ? lines.at(-1) : lines[0]) ?? ''
      words = WORD.test(near) || (words && lines.length === 1)
    } else if (node?.type !== 'inlineMath') words = true
  }
  return found
}

/** Drops white space at the ends of a paragraph, and what it leaves empty. */
function trim(nodes: PhrasingContent[]): void {
  for (const end of ['start', 'end'] as const) {
    for (
      let node = nodes.at(end === 'start' ? 0 : -1);
      node;
      node = nodes.at(end === 'start' ? 0 : -1)
    ) {
      if (node.type === 'text') {
        node.value = end === 'start' ? node.value.trimStart() : node.value.trimEnd()
      }
      if (node.type !== 'break' && (node.type !== 'text' || node.value)) break
      if (end === 'start') nodes.shift()
      else nodes.pop()
    }
  }
}
