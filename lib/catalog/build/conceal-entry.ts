import type { RecordRow } from '../rows'
import type { Entry } from './insert-entries'

/** What decides whether a record is public. */
export interface PublicView {
  /** ISO 8601, UTC. */
  now: string
  /** Whether everything counts as public. */
  preview: boolean
}

/** As `getVisibility` of lib/content, from what the catalog keeps of a record. */
function isPublic(
  { draft, publishAt, expireAt }: RecordRow,
  { now, preview }: PublicView,
): boolean {
  if (preview) return true
  return (
    draft === 0 && (publishAt === null || publishAt <= now) && (expireAt === null || expireAt > now)
  )
}

/**
 * An entry without its text where the public may not see it: what is not public stands in no table, and
 * so in no list, count, suggestion or copy of the catalog's file. It is read again when its time comes.
 */
export function concealEntry(entry: Entry, view: PublicView): Entry {
  const { row, file, n, subject, readAt, hash, issues } = entry
  if (!row || isPublic(row, view)) return entry
  const blank = {
    title: '',
    description: '',
    keywords: '',
    topics: [],
    redirectFrom: [],
    sameAs: [],
  }
  return { file, n, subject, readAt, hash, issues, words: '', row: { ...row, ...blank } }
}
