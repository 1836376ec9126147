import { formatAddress, normalizeAddress, type Place, recordFile } from '@/lib/catalog'
import { getVisibility, type QuestionRecord } from '@/lib/content'
import { createAddressPattern } from '../address'
import type { ContentSlice, EditableFile } from '../content-slice'
import { EditingError } from '../edit'
import type { RedirectList } from '../redirects/redirect-list'

/** A file that holds a record. */
export interface Editable {
  file: EditableFile
  record: QuestionRecord
}

/** The file and the record at an address. @throws {EditingError} if there is none, or none that can be used. */
export function getEditable({ files }: ContentSlice, place: Place): Editable {
  const file = files.get(recordFile(place))
  if (!file) {
    throw new EditingError(
      `No record stands at ${formatAddress(place)}: there is no file ${recordFile(place)} that can be read; \`portal check\` and the search on the site help to find it.`,
    )
  }
  if (!file.record) {
    throw new EditingError(
      `The file ${file.file} holds no usable record: mend it first, \`portal check\` says how.`,
    )
  }
  return { file, record: file.record }
}

/** @throws {EditingError} if readers who follow a redirect to the record would find nothing there. */
export function checkPublished(record: QuestionRecord, now: Date): void {
  const visibility = getVisibility(record.front, now)
  if (visibility === 'published') return
  throw new EditingError(
    `The record ${record.file} is not public (${visibility}), so that nothing may lead to it: publish it first.`,
  )
}

/** The record that names an address as an earlier one of its own; absent if none does. */
export function findClaimant({ files }: ContentSlice, address: string): QuestionRecord | undefined {
  const claims = ({ record }: EditableFile) => record?.front.redirect_from?.includes(address)
  return [...files.values()].find(claims)?.record
}

/**
 * Says what the address of a record that leaves it answers from now on: `to`, or 410. Where the record
 * was not public, readers go on to where they were led before.
 */
export function leaveAddress(
  redirects: RedirectList,
  slice: ContentSlice,
  { record, now, ...move }: { from: string; to?: string; record?: QuestionRecord; now: Date },
): void {
  if (record && getVisibility(record.front, now) === 'published') redirects.set(move)
  else if (!findClaimant(slice, move.from)) redirects.offer(move)
}

/** Says what the earlier addresses that a removed record names answer from now on: `to`, or 410. */
export function leaveEarlierAddresses(
  redirects: RedirectList,
  record: QuestionRecord | undefined,
  target: { to: string } | undefined,
): void {
  for (const address of record?.front.redirect_from ?? []) {
    if (address !== target?.to) redirects.offer({ from: normalizeAddress(address), ...target })
  }
}

/** Files that name an address and hold no usable record, as a sentence each; but for `except`. */
export function noteUnusable({ files }: ContentSlice, address: string, except?: string): string[] {
  const pattern = createAddressPattern(address)
  return [...files.values()]
    .filter(({ file, record }) => !record && file !== except)
    .filter(({ source }) => Buffer.from(source).toString('utf8').search(pattern) !== -1)
    .map(({ file }) => `${file} names the address and cannot be read: correct it by hand.`)
}
