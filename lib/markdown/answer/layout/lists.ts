import type { Block } from './line'

/** An open list item: columns in the source, and how far its content moves to the right. */
interface Item {
  /** Column of its marker. */
  marker: number
  /** Column where its content starts. */
  content: number
  shift: number
  number?: number
}

/**
 * The column at which each block is written. Display formulas and fences go to the content column of
 * their list item, whatever their own was; so do lines that are indented into an item but not far
 * enough for Markdown to see it. Column-0 formulas, fences and bullets between item k and item k + 1
 * of an ordered list move into item k, with what follows them, so that the list is not cut.
 */
export function placeBlocks(blocks: readonly Block[]): number[] {
  const following = listFollowing(blocks)
  const columns: number[] = []
  let items: Item[] = []
  /** Set while blocks move into an item: columns to add, and the index of the item that ends it. */
  let move = { by: 0, until: -1 }
  let blankBefore = true

  for (const [i, block] of blocks.entries()) {
    const { kind } = block.body
    if (kind === 'blank') {
      columns.push(0)
      blankBefore = true
      continue
    }
    if (i >= move.until) {
      move = { by: 0, until: -1 }
      const item = items.find(({ marker }) => marker === block.indent)
      const next = following[i]
      const successor = next === undefined ? undefined : blocks[next]?.number
      if (
        item?.number !== undefined &&
        next !== undefined &&
        successor === item.number + 1 &&
        isMovable(block)
      ) {
        move = { by: item.content - item.marker, until: next }
      }
    }
    const indent = block.indent + move.by
    const isBlock = kind === 'display' || kind === 'fence'
    if (kind === 'heading') items = []
    while (items.length > 0 && !belongs(items.at(-1) as Item, block, indent, blankBefore))
      items.pop()
    const parent = items.at(-1)
    const column = columnOf(parent, indent, isBlock && !block.marker)
    columns.push(column)
    if (block.marker) {
      items.push({
        marker: indent,
        content: indent + contentOffset(block),
        shift: column - indent,
        ...(block.number !== undefined && { number: block.number }),
      })
    }
    blankBefore = false
  }
  return columns
}

/** Columns from a marker to the content after it. */
function contentOffset({ marker, body }: Block): number {
  const bare = marker.trimEnd().length
  const space = marker.length - bare
  // With five spaces or more the content is indented code one column after the marker.
  return bare + (space >= 1 && space <= 4 && body.kind !== 'blank' ? space : 1)
}

const isMovable = (block: Block): boolean =>
  block.body.kind === 'display' ||
  block.body.kind === 'fence' ||
  (block.marker !== '' && block.number === undefined)

/** Whether `block`, at column `indent`, stands in `item`. */
function belongs(item: Item, block: Block, indent: number, blankBefore: boolean): boolean {
  if (indent >= item.content) return true
  if (block.marker)
    return indent > item.marker && (block.number === undefined) !== (item.number === undefined)
  if (indent > item.marker) return true
  const { kind } = block.body
  // A paragraph goes on without indentation until a blank line ends it.
  return kind === 'text' && !blankBefore
}

function columnOf(item: Item | undefined, indent: number, isBlock: boolean): number {
  if (!item) return isBlock ? 0 : indent
  const content = item.content + item.shift
  if (isBlock) return content
  if (indent <= item.marker) return indent
  return Math.max(indent + item.shift, content)
}

/**
 * For each block the index of the next ordered item at its own column, when no heading and nothing
 * further left stands between.
 */
function listFollowing(blocks: readonly Block[]): (number | undefined)[] {
  const following: (number | undefined)[] = []
  let open: { indent: number; index: number }[] = []
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]
    if (!block || block.body.kind === 'blank') continue
    if (block.body.kind === 'heading') open = []
    while ((open.at(-1)?.indent ?? -1) > block.indent) open.pop()
    const same = open.at(-1)
    if (same?.indent === block.indent) following[i] = same.index
    if (block.number !== undefined) {
      if (same?.indent === block.indent) open.pop()
      open.push({ indent: block.indent, index: i })
    }
  }
  return following
}
