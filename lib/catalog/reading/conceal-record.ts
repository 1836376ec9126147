import { fields, getVisibility, keptFields } from '@/lib/content'
import type { RecordRow } from '../model/rows'
import type { ReadRecord } from './read-record'

/** The fields that decide whether a record is public. */
export interface PublicView {
  now: Date
  /** Whether the texts of what is not public are kept, for editors. */
  preview: boolean
}

/** Whether a view shows a record. */
export function isShown(row: RecordRow, { now, preview }: PublicView): boolean {
  return preview || getVisibility(row, now) === 'published'
}

/** Fields that may be absent, but those that decide when the record is read again. */
const optional = keptFields.filter(
  (name) => fields[name].column === 'TEXT' && name !== 'publish_at' && name !== 'expire_at',
)

/**
 * A record without its text where the public may not see it: what is not public stands in no table, and
 * so in no list, count, suggestion or copy of the catalog's file. It is read again when its time comes. A catalog for
 * preview keeps the text, and has a file of its own for that reason.
 */
export function concealRecord(read: ReadRecord, view: PublicView): ReadRecord {
  const { row, hash, issues } = read
  if (!row || isShown(row, view)) return read
  const blank = {
    ...Object.fromEntries(optional.map((name) => [name, null])),
    title: '',
    description: '',
    keywords: '',
    name: '',
    mentions: '[]',
    redirectFrom: [],
    sameAs: [],
  }
  return { hash, issues, text: '', row: { ...row, ...blank } }
}
