import type { RecordRow } from '../rows'
import type { Entry } from './insert-entries'

/** What decides whether a record is public. */
export interface PublicView {
  /** ISO 8601, UTC. */
  now: string
  /** Whether the texts of what is not public are kept, for editors. */
  preview: boolean
}

/** As `getVisibility` of lib/content, from what the catalog keeps of a record. */
function isPublic({ draft, publishAt, expireAt }: RecordRow, { now }: PublicView): boolean {
  return (
    draft === 0 && (publishAt === null || publishAt <= now) && (expireAt === null || expireAt > now)
  )
}

/**
 * An entry without its text where the public may not see it: what is not public stands in no table, and
 * so in no list, count, suggestion or copy of the catalog's file. It is read again when its time comes. A catalog for
 * preview keeps the text, and has a file of its own for that reason.
 */
export function concealEntry(entry: Entry, view: PublicView): Entry {
  const { row, file, n, subject, readAt, hash, issues } = entry
  if (!row || view.preview || isPublic(row, view)) return entry
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
