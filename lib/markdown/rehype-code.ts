import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { highlight } from './highlight'

/** Characters that one answer may have in colour; all its code comes to fewer than 5,000. */
const maxHighlighted = 20_000

interface Fence {
  pre: Element
  code: string
  language: string | undefined
}

function getFence(pre: Element): Fence | undefined {
  const [code] = pre.children
  if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return undefined
  const [text] = code.children
  const classes = Array.isArray(code.properties.className) ? code.properties.className : []
  const language = classes
    .map(String)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
  return { pre, code: text?.type === 'text' ? text.value.replace(/\n$/, '') : '', language }
}

/** Turns each code block into a `code-block` element with `language` and `html`, for the component of that name. */
export function rehypeCode() {
  return async (tree: Root): Promise<void> => {
    const fences: Fence[] = []
    visit(tree, 'element', (element) => {
      const fence = getFence(element)
      if (fence) fences.push(fence)
    })
    let length = 0
    for (const { pre, code, language } of fences) {
      length += code.length
      pre.tagName = 'code-block'
      pre.properties = {
        language,
        html: await highlight(code, length > maxHighlighted ? undefined : language),
      }
      pre.children = []
    }
  }
}
