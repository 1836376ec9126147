import GithubSlugger, { slug } from 'github-slugger'
import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseAnswer } from './parse'
import { textOf } from './plain-text'

/** One heading of an answer. */
export interface OutlineEntry {
  /** The heading's id on the page, unique in the answer; starts with `answer-`, so it never meets an id of the page's frame. */
  id: string
  /** Level of the heading element: 2 under the page's `h1`, and deeper. */
  depth: 2 | 3 | 4 | 5 | 6
  /** The heading as plain text, formulas in Unicode. */
  text: string
}

/** A heading of the tree with its place in the outline. */
export interface PlacedHeading extends OutlineEntry {
  node: Heading
}

/**
 * Headings in reading order. Level is the source's less one (`###` is an `h2`), at least 2, and never more than one
 * below the heading before it, so that the page's headings form a tree.
 */
export function placeHeadings(tree: Root): PlacedHeading[] {
  const slugger = new GithubSlugger()
  const placed: PlacedHeading[] = []
  visit(tree, 'heading', (node) => {
    const text = textOf(node)
    const deepest = (placed.at(-1)?.depth ?? 1) + 1
    const depth = Math.min(Math.max(node.depth - 1, 2), deepest) as OutlineEntry['depth']
    placed.push({
      node,
      id: `answer-${slugger.slug(slug(text) || 'section')}`,
      depth,
      text,
    })
  })
  return placed
}

/** The outline of a record's `answer` field; empty if it has no heading. */
export function listOutline(raw: string): OutlineEntry[] {
  return placeHeadings(parseAnswer(raw)).map(({ id, depth, text }) => ({ id, depth, text }))
}
