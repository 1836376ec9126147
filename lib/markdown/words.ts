import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu

/** Words of a tree's prose and code; a formula counts as one. */
export function countWords(tree: Root): number {
  let words = 0
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') words += 1
    else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      words += node.value.match(word)?.length ?? 0
    }
  })
  return words
}
