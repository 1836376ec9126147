import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

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

/** Makes tables scroll in boxes of their own, and names the boxes of task lists. */
export function rehypeBoxes() {
  return (tree: Root): void => {
    let tables = 0
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName === 'input') {
        element.properties.ariaLabel = element.properties.checked ? 'Done' : 'To do'
      }
      if (element.tagName !== 'table' || !parent || index === undefined) return
      tables += 1
      parent.children[index] = boxTable(element, tables)
      return SKIP
    })
  }
}
