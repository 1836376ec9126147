import { formatAddress, type Place, recordFile, redirectsFile } from '@/lib/catalog'
import { getVisibility, relatedFields } from '@/lib/content'
import type { ContentSlice } from '../content-slice'
import { EditingError, type EditPlan, type FileEdit, rewriteFile, rewriteText } from '../edit'
import { RecordEditor } from '../record-editor'
import { RedirectList } from '../redirects/redirect-list'
import { getEditable, leaveAddress, noteUnusable } from './records'

export interface MoveRequest {
  from: Place
  to: Place
  /** Display name of the subject that the record moves to; used where the subject changes. */
  subjectTitle: string
  /** Decides whether the record is public: until it is, readers go on to where the new address led. */
  now: Date
}

/**
 * Gives a record another address: the file is renamed, what it says of its address and subject follows,
 * and so do all links to it; the old address redirects. What leads from the new address elsewhere is
 * removed where a public page stands there from now on.
 * @throws {EditingError} if there is nothing to move, or something stands at the new address.
 */
export function planMove(slice: ContentSlice, request: MoveRequest): EditPlan {
  const { from, to, subjectTitle, now } = request
  const { file, record } = getEditable(slice, from)
  const [old, next] = [formatAddress(from), formatAddress(to)]
  if (old === next) throw new EditingError(`The record stands at ${next} already: name another.`)
  if (slice.files.has(recordFile(to))) {
    throw new EditingError(
      `The file ${recordFile(to)} is there already: choose another address, or merge the two with \`portal merge\`.`,
    )
  }
  const isNewSubject = from.subject !== to.subject

  const editor = new RecordEditor(file, record)
  editor.replaceAddress(old, next, ['redirect_from'])
  if (editor.get('file_name') !== undefined) editor.set(['file_name'], `${to.slug}.md`)
  if (editor.get('url') !== undefined) editor.set(['url'], next)
  if (isNewSubject) editor.set(['subject'], subjectTitle)
  const earlier = record.front.redirect_from?.filter((address) => address !== next)
  if (earlier && earlier.length < (record.front.redirect_from?.length ?? 0)) {
    if (earlier.length > 0) editor.set(['redirect_from'], earlier)
    else editor.remove('redirect_from')
  }
  const moved: FileEdit = {
    kind: 'rename',
    file: file.file,
    to: recordFile(to),
    before: file.source,
    after: editor.finish(recordFile(to)),
  }

  const followers = [...slice.files.values()].flatMap((other): FileEdit[] => {
    if (!other.record || other === file) return []
    const follower = new RecordEditor(other, other.record)
    follower.replaceAddress(old, next, ['redirect_from'])
    for (const field of isNewSubject ? relatedFields : []) {
      if (other.record.front[field]?.url === old) follower.set([field, 'subject'], subjectTitle)
    }
    return rewriteFile(other, follower.finish())
  })

  const redirects = new RedirectList(slice.redirects)
  if (getVisibility(record.front, now) === 'published') redirects.remove(next)
  leaveAddress(redirects, slice, { from: old, to: next, record, now })
  return {
    edits: [
      moved,
      ...followers,
      ...rewriteText(redirectsFile, slice.redirects, redirects.toString()),
    ],
    notes: noteUnusable(slice, old),
  }
}
