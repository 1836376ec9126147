import type { Data, Root } from 'mdast'
import type { ReactNode } from 'react'
import { visit } from 'unist-util-visit'
import { compileTree } from './compile'
import { type OutlineEntry, type PlacedHeading, placeHeadings } from './outline'
import { parseAnswer } from './parse'
import { countWords } from './words'

/** Words that a student reads in a minute; textbooks' usual figure for explanatory prose. */
const wordsPerMinute = 220

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

/** Marks formulas for the component that shows them, and finds what the page needs. */
function prepareTree(tree: Root): { hasMath: boolean; hasCode: boolean } {
  const found = { hasMath: false, hasCode: false }
  visit(tree, (node) => {
    if (node.type === 'code') found.hasCode = true
    if (node.type !== 'math' && node.type !== 'inlineMath') return
    found.hasMath = true
    const data: Data = {
      hName: 'formula',
      hProperties: { tex: node.value, display: node.type === 'math' ? 'block' : 'inline' },
      hChildren: [],
    }
    node.data = data
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
  const words = countWords(tree)
  const found = prepareTree(tree)
  applyHeadings(headings)
  return {
    content: await compileTree(tree),
    outline: headings.map(({ id, depth, text }) => ({ id, depth, text })),
    ...found,
    words,
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
  }
}
