import { formatAddress, type Place, redirectsFile } from '@/lib/catalog'
import type { QuestionRecord } from '@/lib/content'
import type { ContentSlice } from '../content-slice'
import { EditingError, type EditPlan, type FileEdit, rewriteFile, rewriteText } from '../edit'
import { RecordEditor } from '../record-editor'
import { RedirectList } from '../redirects/redirect-list'
import { listClaimed, replaceAllReferences, replaceLinks, setClaimed } from '../references'
import {
  checkPublished,
  type Editable,
  getEditable,
  leaveAddress,
  leaveEarlierAddresses,
  noteUnusable,
} from './records'

export interface MergeRequest {
  duplicate: Place
  /** Record that carries the question from now on. */
  canonical: Place
  /** Decides whether `canonical` is public. */
  now: Date
}

/**
 * Makes one of two records the question's one page, by the rule "one URL per question". Under one
 * subject the duplicate is deleted and its address redirects. Under another subject it stays as a file,
 * and the canonical record states `canonical_of`: its address redirects as well, and the question stays
 * in the lists of both subjects.
 * @throws {EditingError} if one of the two is missing, or a third record carries the question.
 */
export function planMerge(
  slice: ContentSlice,
  { duplicate, canonical, now }: MergeRequest,
): EditPlan {
  const kept = getEditable(slice, canonical)
  const other = getEditable(slice, duplicate)
  const [from, to] = [formatAddress(duplicate), formatAddress(canonical)]
  if (from === to) throw new EditingError('A record cannot be merged into itself: name two.')
  checkPublished(kept.record, now)
  const staysListed = duplicate.subject !== canonical.subject
  checkCarrier(slice, kept.record, other.record, staysListed)
  const redirects = new RedirectList(slice.redirects)
  if (!staysListed) {
    redirects.remove(to)
    leaveEarlierAddresses(redirects, other.record, { to })
    leaveAddress(redirects, slice, { from, to, record: other.record, now })
  }
  return {
    edits: [
      ...editCanonical(kept, other.record, staysListed),
      ...(staysListed ? editDuplicate(other) : deleteDuplicate(other)),
      ...replaceAllReferences(slice, from, kept.record, [duplicate, canonical]),
      ...rewriteText(redirectsFile, slice.redirects, redirects.toString()),
    ],
    notes: [
      ...noteUnusable(slice, from),
      ...(staysListed
        ? [
            `${other.file.file} stays, since it lists the question under another subject; its address leads to ${to}. To take it out of that subject, use \`portal delete --to\`.`,
          ]
        : []),
    ],
  }
}

/** The canonical record takes over what the other stated, and states the other itself if that stays. */
function editCanonical({ file, record }: Editable, other: QuestionRecord, staysListed: boolean) {
  const editor = new RecordEditor(file, record)
  const [from, to] = [formatAddress(other), formatAddress(record)]
  const inherited = listClaimed(other).filter((one) => one !== to && one !== record.front.id)
  const claimed = [...listClaimed(record), ...inherited].filter((one) => one !== from)
  const next = [...new Set(staysListed ? [...claimed, from] : claimed)]
  if (next.join() !== listClaimed(record).join()) setClaimed(editor, next)
  replaceLinks(editor, record, from, record)
  return rewriteFile(file, editor.finish())
}

/** A duplicate that stays states nothing: it is stated. */
function editDuplicate({ file, record }: Editable): FileEdit[] {
  const editor = new RecordEditor(file, record)
  for (const name of ['canonical', 'canonical_of']) {
    if (editor.get(name) !== undefined) editor.remove(name)
  }
  return rewriteFile(file, editor.finish())
}

function deleteDuplicate({ file: { file, source } }: Editable): FileEdit[] {
  return [{ kind: 'delete', file, before: source }]
}

/** @throws {EditingError} if a third record is stated to carry the question, or would be after the merge. */
function checkCarrier(
  { files }: ContentSlice,
  kept: QuestionRecord,
  other: QuestionRecord,
  staysListed: boolean,
): void {
  const { canonical, id } = kept.front
  const [from, to] = [formatAddress(other), formatAddress(kept)]
  if (canonical !== undefined && canonical !== from && canonical !== to) {
    throw new EditingError(
      `The record ${kept.file} names ${canonical} as its \`canonical\`: merge into that one, or remove the field first.`,
    )
  }
  const signs: (string | number)[] = staysListed ? [to, id, other.front.id] : [to, id]
  const third = [...files.values()].find(
    ({ record }) =>
      record &&
      ![from, to].includes(formatAddress(record)) &&
      listClaimed(record).some((one) => signs.includes(one)),
  )
  if (!third) return
  throw new EditingError(
    `The record ${third.file} states in \`canonical_of\` that it carries this question: merge into that one, or remove the statement first.`,
  )
}
