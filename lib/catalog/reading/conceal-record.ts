import type { RecordRow } from '../model/rows'
import type { ReadRecord } from './read-record'

/** What decides whether a record is public. */
export interface PublicView {
  /** ISO 8601, UTC. */
  now: string
  /** Whether the texts of what is not public are kept, for editors. */
  preview: boolean
}

/** Whether a view shows a record: as `getVisibility` of lib/content, from what the catalog keeps of it. */
export function isShown(
  { draft, publish_at, expire_at }: RecordRow,
  { now, preview }: PublicView,
): boolean {
  if (preview) return true
  return (
    draft === 0 &&
    (publish_at === null || publish_at <= now) &&
    (expire_at === null || expire_at > now)
  )
}

/**
 * A record without its text where the public may not see it: what is not public stands in no table, and
 * so in no list, count, suggestion or copy of the catalog's file. It is read again when its time comes. A catalog for
 * preview keeps the text, and has a file of its own for that reason.
 */
export function concealRecord(read: ReadRecord, view: PublicView): ReadRecord {
  const { row, hash, issues } = read
  if (!row || isShown(row, view)) return read
  const blank = {
    title: '',
    description: '',
    keywords: '',
    mentions: '[]',
    redirectFrom: [],
    sameAs: [],
  }
  return { hash, issues, text: '', row: { ...row, ...blank } }
}
