import { formatAddress, type Place, recordFile, redirectsFile } from '@/lib/catalog'
import { getVisibility, type QuestionRecord } from '@/lib/content'
import { createAddressPattern } from '../address'
import type { ContentSlice } from '../content-slice'
import { EditingError, type EditPlan, rewriteText } from '../edit'
import { RedirectList } from '../redirects/redirect-list'
import { replaceAllReferences } from '../references'
import {
  checkPublished,
  getEditable,
  leaveAddress,
  leaveEarlierAddresses,
  noteUnusable,
} from './records'

export interface DeleteRequest {
  place: Place
  /** Question to which readers are sent instead. Absent: the address answers 410. */
  to?: Place
  /** Decides whether `to` is public. */
  now: Date
}

/**
 * Removes a record: its address, and the earlier ones that it names, answer 410 or lead to another
 * question, as links to it do.
 * @throws {EditingError} if there is nothing to delete, or `to` is no public question.
 */
export function planDelete(slice: ContentSlice, { place, to, now }: DeleteRequest): EditPlan {
  const address = formatAddress(place)
  const file = slice.files.get(recordFile(place))
  // A file that holds no record can be deleted as well; without a file the message is the same for all.
  const record = file?.record ?? (file ? undefined : getEditable(slice, place).record)
  const successor = to && getEditable(slice, to).record
  if (successor) checkPublished(successor, now)
  if (to && formatAddress(to) === address) {
    throw new EditingError(`${address} cannot lead to itself: name another question.`)
  }

  const redirects = new RedirectList(slice.redirects)
  const target = to && { to: formatAddress(to) }
  if (target) redirects.remove(target.to)
  leaveEarlierAddresses(redirects, record, target)
  leaveAddress(redirects, slice, { from: address, ...target, now, ...(record && { record }) })
  return {
    edits: [
      ...(file ? [{ kind: 'delete', file: file.file, before: file.source } as const] : []),
      ...replaceAllReferences(slice, address, successor, [place]),
      ...rewriteText(redirectsFile, slice.redirects, redirects.toString()),
    ],
    notes: [
      ...noteUnusable(slice, address, recordFile(place)),
      ...(to ? [] : [...noteTwins(slice, record, now), ...noteAnswerLinks(slice, place)]),
    ],
  }
}

/** Records that are the same question, by their id: readers would be served better than by 410. */
function noteTwins(
  { files }: ContentSlice,
  record: QuestionRecord | undefined,
  now: Date,
): string[] {
  return [...files.values()].flatMap(({ record: other }) => {
    const isTwin = other && other.file !== record?.file && other.front.id === record?.front.id
    if (!isTwin || getVisibility(other.front, now) !== 'published') return []
    const { subject, slug } = other
    return [
      `The same question stands at ${formatAddress(other)} too: lead readers there with \`--to ${subject}/${slug}\`.`,
    ]
  })
}

/** Links in answers stand in sentences: taking them out takes an editor. */
function noteAnswerLinks({ files }: ContentSlice, place: Place): string[] {
  const pattern = createAddressPattern(formatAddress(place))
  return [...files.values()]
    .filter(({ file, record }) => file !== recordFile(place) && record)
    .filter(({ record }) => (record?.front.answer.search(pattern) ?? -1) !== -1)
    .map(({ file }) => `${file} links to it in its answer: take the link out by hand.`)
}
