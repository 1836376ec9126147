import type { Data, Root } from 'mdast'
import { compileMDX } from 'next-mdx-remote/rsc'
import type { ReactNode } from 'react'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { CodeBlock } from './code-block'
import { Formula } from './formula'
import { type OutlineEntry, type PlacedHeading, placeHeadings } from './outline'
import { parseAnswer } from './parse'
import { rehypeBlocks } from './rehype-blocks'
import { rehypeCode } from './rehype-code'
import { rehypeLinks } from './rehype-links'

/** Words that a student reads in a minute; textbooks' usual figure for explanatory prose. */
const wordsPerMinute = 220

const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu

const components = { formula: Formula, 'code-block': CodeBlock }

/** Hands the compiler the tree that is parsed already. */
function withTree(this: Processor, tree: Root): void {
  this.parser = () => tree
}

/**
 * React nodes of a Markdown tree, which is changed on the way. The only importer of next-mdx-remote; its `md` format
 * evaluates nothing that an author writes: braces, `import` and tags are text.
 */
async function compileTree(tree: Root): Promise<ReactNode> {
  const { content } = await compileMDX({
    source: '',
    components,
    options: {
      mdxOptions: {
        format: 'md',
        remarkPlugins: [[withTree, tree]],
        rehypePlugins: [rehypeLinks, rehypeBlocks, rehypeCode],
        remarkRehypeOptions: {
          clobberPrefix: 'note-',
          footnoteLabel: 'Notes',
          footnoteLabelProperties: {},
        },
      },
    },
  })
  return content
}

export interface RenderedAnswer {
  /** React nodes of server components alone; the page's view wraps them in the element with `data-answer`. */
  content: ReactNode
  /** Headings in reading order; empty if there is none. */
  outline: OutlineEntry[]
  /** Whether the page needs the style sheet of formulas. */
  hasMath: boolean
  /** Whether there is a code block. */
  hasCode: boolean
  /** Words of prose and code; a formula counts as one. */
  words: number
  /** Reading time in minutes, at least 1. */
  minutes: number
}

/**
 * Marks formulas for the component that shows them, and finds what the page needs; `words` are those of prose and code,
 * and a formula counts as one.
 */
function prepareTree(tree: Root): { hasMath: boolean; hasCode: boolean; words: number } {
  const found = { hasMath: false, hasCode: false, words: 0 }
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') {
      const display = node.type === 'math' ? 'block' : 'inline'
      const data: Data = {
        hName: 'formula',
        hProperties: { tex: node.value, display },
        hChildren: [],
      }
      node.data = data
      found.hasMath = true
      found.words += 1
    } else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      found.hasCode ||= node.type === 'code'
      found.words += node.value.match(word)?.length ?? 0
    }
  })
  return found
}

function applyHeadings(headings: readonly PlacedHeading[]): void {
  for (const { node, id, depth } of headings) {
    node.depth = depth
    node.data = { hProperties: { id } }
  }
}

/**
 * Renders a record's `answer` field. The same input always gives the same nodes.
 *
 * Class names in the result, for style sheets: `anchor` (the link that a heading is), `formula` and `formula-block`
 * (inline and display), `tex-source` (a formula that cannot be shown), `code` (a `pre`), `tok-*` (tokens of code, see
 * `highlight`), `table` (the box around a table), `footnotes`, `task-list-item`, `contains-task-list`. Boxes that may
 * scroll (`formula-block`, `code`, `table`) can be focused; `<copy-tex>` and `<copy-code>` stand around the first two. A page with `hasMath` links the style sheet
 * `getAssetUrl('katex', 'katex.css')`.
 */
export async function renderAnswer(raw: string): Promise<RenderedAnswer> {
  const tree = parseAnswer(raw)
  const headings = placeHeadings(tree)
  const found = prepareTree(tree)
  applyHeadings(headings)
  return {
    content: await compileTree(tree),
    outline: headings.map(({ id, depth, text }) => ({ id, depth, text })),
    ...found,
    minutes: Math.max(1, Math.round(found.words / wordsPerMinute)),
  }
}
