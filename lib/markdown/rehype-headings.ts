import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

const headingName = /^h[2-6]$/

function hasLink(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'a' || hasLink(child)),
  )
}

/**
 * Makes each heading with an id the link to itself (`<h2 id><a class="anchor" href="#id">…</a></h2>`): the link's
 * name is the heading, and nothing is added to the heading's own. A heading that holds a link stays as it is.
 */
export function rehypeHeadings() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { id } = element.properties
      if (!headingName.test(element.tagName) || typeof id !== 'string' || hasLink(element)) return
      element.children = [
        {
          type: 'element',
          tagName: 'a',
          properties: { className: ['anchor'], href: `#${id}` },
          children: element.children,
        },
      ]
    })
  }
}
