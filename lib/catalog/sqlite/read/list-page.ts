import type { ListKey } from '../../model/list-key'
import type { ListPage, QuestionSummary } from '../../model/types'
import type { Database } from '../store/database'
import { listSummaries } from './question-summary'

/** Questions on one page of a list. */
export const pageSize = 50

const listedFrom = `SELECT n FROM listing WHERE list = ? AND (key, tie) >= (?, ?)
  ORDER BY key, tie LIMIT ? OFFSET ?`

/**
 * The block in which a list's row `row`, counted from 0, stands, and the rows before it; only long lists have blocks. Their
 * counts are summed here: with a window function a list of 110 blocks costs five times as much.
 */
function findBlock(
  db: Database,
  list: number,
  row: number,
): (ListKey & { before: number }) | undefined {
  const counts = db.list<number>(
    'SELECT count AS entry FROM block WHERE list = ? ORDER BY key, tie',
    list,
  )
  let before = 0
  let index = 0
  for (const count of counts) {
    if (before + count > row) break
    before += count
    index += 1
  }
  const start = db.get<ListKey>(
    'SELECT key, tie FROM block WHERE list = ? ORDER BY key, tie LIMIT 1 OFFSET ?',
    list,
    index,
  )
  return start && { ...start, before }
}

/**
 * One page of a list; costs the same at any depth.
 * @param total the list's stored length.
 * @returns `undefined` for a page that does not exist; an empty list has none.
 */
export function getListPage(
  db: Database,
  list: number,
  total: number,
  page: number,
): ListPage<QuestionSummary> | undefined {
  const pages = Math.ceil(total / pageSize)
  if (!Number.isSafeInteger(page) || page < 1 || page > pages) return undefined
  const first = (page - 1) * pageSize
  const block = first > 0 ? findBlock(db, list, first) : undefined
  const start = block ?? { key: Number.MIN_SAFE_INTEGER, tie: 0, before: 0 }
  const items = listSummaries(
    db,
    listedFrom,
    list,
    start.key,
    start.tie,
    pageSize,
    first - start.before,
  )
  return { items, page, pages, total }
}
