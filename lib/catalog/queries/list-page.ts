import type { Database } from '../database'
import type { ListPage, QuestionSummary } from '../types'
import { listSummaries } from './question-summary'

/** Questions on one page of a list. */
export const pageSize = 50

const listedFrom = `SELECT n FROM listing WHERE list = ? AND (key, tie) >= (?, ?)
  ORDER BY key, tie LIMIT ? OFFSET ?`

/** The block in which a list's row number ?2 stands, counted from 0; only long lists have blocks. */
const blockAt = `SELECT key, tie, before FROM (
    SELECT key, tie, sum(count) OVER (ORDER BY key, tie) - count AS before FROM block WHERE list = ?1)
  WHERE before <= ?2 ORDER BY before DESC LIMIT 1`

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
  const block = db.get<{ key: string | number; tie: number; before: number }>(blockAt, list, first)
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
