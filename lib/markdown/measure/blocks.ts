import type { List, Parent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Fault } from './fault'

/** The rest of a string that a line break cut: a line that begins with its closing quote. */
const cutString = /["'][^"'\n]*\n\s?(?:["'])\s*[),;]/
const fenceLine = /^ *`{3,}[^`]*$/gm
const delimiterRow = /^ *\|? *:?-+:? *(?:\| *:?-+:? *)+\|? *$/gm

/** Code and tables of the tree against those that `plain`, the answer with its line breaks decoded, holds. */
export function findBlockFaults(tree: Root, plain: string): Fault[] {
  const faults: Fault[] = []
  const found = { code: 0, table: 0 }
  visit(tree, (node) => {
    if (node.type === 'table') found.table++
    if (node.type !== 'code') return
    found.code++
    const cut = cutString.exec(node.value)
    if (cut) faults.push({ kind: 'cut-code', excerpt: cut[0] })
    const inner = fenceLine.exec(node.value)
    fenceLine.lastIndex = 0
    if (inner) faults.push({ kind: 'swallowed-fence', excerpt: inner[0] })
  })
  const fences = Math.ceil((plain.match(fenceLine)?.length ?? 0) / 2)
  if (found.code !== fences) {
    faults.push({ kind: 'swallowed-fence', excerpt: `${found.code} blocks of ${fences}` })
  }
  const tables = plain.match(delimiterRow)?.length ?? 0
  if (found.table < tables) {
    faults.push({ kind: 'lost-table', excerpt: `${found.table} tables of ${tables}` })
  }
  return faults
}

const isOrdered = (node: RootContent): node is List => node.type === 'list' && node.ordered === true

/** Ordered lists that go on with the next number of a list before them, no heading between. */
export function findRestartedLists(tree: Root): Fault[] {
  const faults: Fault[] = []
  visit(tree, (node) => {
    if (!('children' in node)) return
    let next = 0
    for (const child of (node as Parent).children) {
      if (child.type === 'heading') next = 0
      if (!isOrdered(child)) continue
      const start = child.start ?? 1
      if (start > 1 && start === next)
        faults.push({ kind: 'restarted-list', excerpt: `goes on at ${start}` })
      next = start + child.children.length
    }
  })
  return faults
}
