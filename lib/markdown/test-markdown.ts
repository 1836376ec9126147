import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMath)

/** The tree that any other reader of GFM and `$…$` formulas makes of Markdown; for tests. */
export const readMarkdown = (markdown: string): Root => parser.parse(markdown)

/** What a tree shows, one node a line, to compare trees in tests: without places, white space at line ends and empty texts. */
export function outlineTree(tree: Nodes): string {
  return listNodes(tree, 0).join('\n')
}

function listNodes(node: Nodes, depth: number): string[] {
  const {
    position: _position,
    data: _data,
    children,
    ...own
  } = node as Nodes & {
    children?: Nodes[]
    meta?: unknown
  }
  delete own.meta
  if ('spread' in own) delete own.spread
  const line = `${'  '.repeat(depth)}${JSON.stringify(own)}`
  return [line, ...joinTexts(children ?? []).flatMap((child) => listNodes(child, depth + 1))]
}

function joinTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else joined.push(node.type === 'text' ? { ...node } : node)
  }
  for (const node of joined) {
    if (node.type === 'text') node.value = node.value.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, '\n')
  }
  return joined.filter((node) => node.type !== 'text' || node.value !== '')
}
