import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const headingName = /^h[2-6]$/

function hasLink(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'a' || hasLink(child)),
  )
}

/** Wraps each table in a box that scrolls and that the keyboard reaches, and says of header cells what they head. */
function boxTable(table: Element, number: number): Element {
  visit(table, 'element', (cell) => {
    if (cell.tagName !== 'th') return
    if (cell.children.length === 0) cell.tagName = 'td'
    else cell.properties.scope = 'col'
  })
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['table'],
      role: 'group',
      ariaLabel: `Table ${number}`,
      tabIndex: 0,
      // Scripts take the stop away if there is nothing to scroll.
      suppressHydrationWarning: true,
    },
    children: [table],
  }
}

/**
 * Makes tables scroll in boxes of their own, names the boxes of task lists, and makes each heading with an id the link to
 * itself (`<h2 id><a class="anchor" href="#id">…</a></h2>`): the link's name is the heading, and nothing is added to the
 * heading's own. A heading that holds a link stays as it is.
 */
export function rehypeBlocks() {
  return (tree: Root): void => {
    let tables = 0
    visit(tree, 'element', (element, index, parent) => {
      const { tagName, properties, children } = element
      if (tagName === 'input') properties.ariaLabel = properties.checked ? 'Done' : 'To do'
      if (headingName.test(tagName) && typeof properties.id === 'string' && !hasLink(element)) {
        const link = { className: ['anchor'], href: `#${properties.id}` }
        element.children = [{ type: 'element', tagName: 'a', properties: link, children }]
      }
      if (tagName !== 'table' || !parent || index === undefined) return
      tables += 1
      parent.children[index] = boxTable(element, tables)
      return SKIP
    })
  }
}
