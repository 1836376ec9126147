import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { decodeAnswer } from './answer'

/** Numbers footnotes in the order of their first reference, so that their ids are valid and unique. */
function numberFootnotes(tree: Root): void {
  const numbers = new Map<string, string>()
  visit(tree, 'footnoteReference', (node) => {
    const number = numbers.get(node.identifier) ?? String(numbers.size + 1)
    numbers.set(node.identifier, number)
    node.identifier = number
  })
  visit(tree, 'footnoteDefinition', (node) => {
    node.identifier = numbers.get(node.identifier) ?? `unused-${node.identifier}`
  })
}

/**
 * The tree of a record's `answer` field as pages show it: see {@link decodeAnswer}. An excessive answer keeps its text,
 * code and formulas, but no lists, quotes, emphasis and links.
 */
export function parseAnswer(raw: string): Root {
  const { tree } = decodeAnswer(raw)
  numberFootnotes(tree)
  return tree
}
