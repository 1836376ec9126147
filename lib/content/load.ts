import { isSlug } from '@/lib/routes'
import { type DecodedRecord, decodeRecord } from './decode'
import { readContentFile } from './read'

/**
 * Loads the record at an address.
 * @returns `undefined` where there is none; a result without `record` where its file cannot be used.
 * @throws see `readContentFile`.
 */
export function loadRecord(root: string, subject: string, slug: string): DecodedRecord | undefined {
  if (!isSlug(subject) || !isSlug(slug)) return undefined
  return loadRecordFile(root, `learn/${subject}/${slug}.md`)
}

/** As {@link loadRecord}, by path below the content root, for what `listRecordFiles` lists. */
export function loadRecordFile(root: string, file: string): DecodedRecord | undefined {
  const read = readContentFile(root, file)
  if (!read) return undefined
  return 'issue' in read ? { issues: [read.issue] } : decodeRecord(file, read.source)
}
