import type { List, ListItem, Nodes, RootContent } from 'mdast'
import type { Edit } from '../source/edit'

type Block = ListItem['children'][number]

/**
 * Joins ordered lists that formulas, code or bullets cut because they do not stand far enough to the right: all that is
 * between item k and a list that goes on with k + 1 moves into item k. A heading, a rule or a paragraph right after item
 * k ends the list.
 */
export function joinLists(parent: Nodes): void {
  if (!('children' in parent) || parent.type === 'paragraph') return
  const children = parent.children as RootContent[]
  for (let i = 0; i < children.length; i++) {
    const node = children[i]
    if (node?.type === 'list') {
      while (node.ordered && joinNext(node, children, i)) {}
      moveIntoItem(node, children, i)
    }
    if (node) joinLists(node)
  }
}

/**
 * The line breaks that items lack which a paragraph took in, because it stands where a formula, code or bullets cut their
 * list: only a blank line ends a paragraph before an item that is not the first.
 */
export function findHiddenItems(parent: Nodes, text: string): Edit[] {
  if (!('children' in parent) || parent.type === 'paragraph') return []
  return (parent.children as RootContent[]).flatMap((list, i, siblings) => {
    const [next, paragraph] = [siblings[i + 1], siblings[i + 2]]
    const { start, end } = paragraph?.position ?? {}
    if (!isOrdered(list) || !next || !isMovable(next) || paragraph?.type !== 'paragraph') {
      return findHiddenItems(list, text)
    }
    const item = new RegExp(`(?<=\\n)[ \\t>]*${(list.start ?? 1) + list.children.length}[.)] `)
    const found = item.exec(text.slice(start?.offset, end?.offset))
    return [
      ...findHiddenItems(list, text),
      ...(found ? [{ at: (start?.offset ?? 0) + found.index, remove: 0, insert: '\n' }] : []),
    ]
  })
}

/** A formula or code right after a list belongs to its last item when it stands to the right of the marker. */
function moveIntoItem(list: List, siblings: RootContent[], i: number): void {
  const next = siblings[i + 1]
  const item = list.children.at(-1)
  if (next?.type !== 'math' || !item || columnOf(next) <= columnOf(list)) return
  addTo(item, siblings.splice(i + 1, 1) as Block[])
}

function joinNext(list: List, siblings: RootContent[], i: number): boolean {
  const expected = (list.start ?? 1) + list.children.length
  const first = siblings[i + 1]
  const item = list.children.at(-1)
  if (!item || !first || !isMovable(first)) return false
  let next = i + 1
  for (; next < siblings.length; next++) {
    const { type } = siblings[next] as RootContent
    if (type === 'heading' || type === 'thematicBreak') return false
    if (isOrdered(siblings[next])) break
  }
  const following = siblings[next]
  if (following?.type !== 'list' || following.start !== expected) return false
  const moved = siblings.splice(i + 1, next - i)
  moved.pop()
  addTo(item, moved as Block[])
  list.spread ||= following.spread || gap(item, following.children[0])
  list.children.push(...following.children)
  return true
}

function addTo(item: ListItem, blocks: Block[]): void {
  for (const block of blocks) {
    item.spread ||= gap(item.children.at(-1), block)
    item.children.push(block)
  }
}

const isOrdered = (node: Nodes | undefined): node is List =>
  node?.type === 'list' && node.ordered === true

const isMovable = (node: RootContent): boolean =>
  node.type === 'math' || node.type === 'code' || (node.type === 'list' && !node.ordered)

const columnOf = ({ position }: Nodes): number => position?.start.column ?? 1

/** Whether a blank line stands between two blocks. */
const gap = (before: Nodes | undefined, after: Nodes | undefined): boolean =>
  (after?.position?.start.line ?? 0) - (before?.position?.end.line ?? 0) > 1
