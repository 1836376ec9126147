import type { ListKey } from '../../model/list-key'
import type { Database } from '../store/database'

/** Rows that one `block` stands for when it is made. */
export const blockSize = 1_000

/** Length from which a list, or a block, is split; shorter lists have no blocks. */
export const longList = 2 * blockSize

interface Block extends ListKey {
  count: number
}

/** The last block that starts at or before a place. */
function getBlock(db: Database, list: number, { key, tie }: ListKey): Block | undefined {
  const sql = `SELECT key, tie, count FROM block WHERE list = ? AND (key, tie) <= (?, ?)
    ORDER BY key DESC, tie DESC LIMIT 1`
  return db.get<Block>(sql, list, key, tie)
}

function getFirstBlock(db: Database, list: number): Block | undefined {
  const sql = 'SELECT key, tie, count FROM block WHERE list = ? ORDER BY key, tie LIMIT 1'
  return db.get<Block>(sql, list)
}

/** Row number `offset` of a list, counted from a place. */
function getRow(db: Database, list: number, from: ListKey, offset: number): ListKey | undefined {
  const sql = `SELECT key, tie FROM listing WHERE list = ? AND (key, tie) >= (?, ?)
    ORDER BY key, tie LIMIT 1 OFFSET ?`
  return db.get<ListKey>(sql, list, from.key, from.tie, offset)
}

function insertBlock(db: Database, list: number, { key, tie, count }: Block): void {
  db.run('INSERT INTO block (list, key, tie, count) VALUES (?, ?, ?, ?)', list, key, tie, count)
}

function deleteBlock(db: Database, list: number, { key, tie }: ListKey): void {
  db.run('DELETE FROM block WHERE list = ? AND key = ? AND tie = ?', list, key, tie)
}

/** Notes that a row now stands at `place`; `length` is the list's, this row included. */
export function growBlock(db: Database, list: number, place: ListKey, length: number): void {
  let block = getBlock(db, list, place)
  if (!block) {
    const first = getFirstBlock(db, list)
    if (!first && length <= longList) return
    // Before all blocks, or in a list that has just become long: one block from the first row on.
    const start = getRow(db, list, { key: Number.MIN_SAFE_INTEGER, tie: 0 }, 0) ?? place
    if (first) deleteBlock(db, list, first)
    block = { ...start, count: first ? first.count : length - 1 }
  } else deleteBlock(db, list, block)
  const count = block.count + 1
  const middle = count > longList ? getRow(db, list, block, blockSize) : undefined
  insertBlock(db, list, { ...block, count: middle ? blockSize : count })
  if (middle) insertBlock(db, list, { ...middle, count: count - blockSize })
}

/** Notes that the row at `place` is gone. */
export function shrinkBlock(db: Database, list: number, place: ListKey): void {
  const block = getBlock(db, list, place)
  if (!block) return
  deleteBlock(db, list, block)
  if (block.count > 1) insertBlock(db, list, { ...block, count: block.count - 1 })
}
