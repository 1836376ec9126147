import { isAscii } from 'node:buffer'
import { isSlug } from '@/lib/routes'
import { type DecodedRecord, decodeRecord } from './decode'
import { makePrintable } from './printable'
import { readContentFile } from './read'

/**
 * Loads the record at an address, as its readers get it.
 * @returns `undefined` if there is none; a result without `record` where its file cannot be used.
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
  return 'issue' in read ? { issues: [read.issue] } : decodeForReaders(file, read.source)
}

const quotationMark = 0x22

/** As {@link decodeRecord}, without the characters that no page may hold: what the record's readers get. */
export function decodeForReaders(file: string, source: Uint8Array): DecodedRecord {
  const decoded = decodeRecord(file, source)
  const { record } = decoded
  // YAML refuses control characters as they are; escapes stand between double quotation marks alone.
  if (!record || (isAscii(source) && !source.includes(quotationMark))) return decoded
  return { ...decoded, record: { ...record, front: makePrintable(record.front) } }
}
