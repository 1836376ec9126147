import { formatAddress, type Place } from '@/lib/catalog'
import { type QuestionRecord, relatedFields } from '@/lib/content'
import type { ContentSlice } from './content-slice'
import { type FileEdit, rewriteFile } from './edit'
import { RecordEditor } from './record-editor'

/** The record to which links to another are to lead instead; absent if they are to go. */
export type Successor = QuestionRecord | undefined

/** The ids and addresses that a record's `canonical_of` names. */
export function listClaimed({ front }: QuestionRecord): (string | number)[] {
  const { canonical_of: stated } = front
  return stated === undefined ? [] : Array.isArray(stated) ? stated : [stated]
}

/** Writes what a record states about its duplicates; nothing if the list is empty. */
export function setClaimed(editor: RecordEditor, claimed: readonly (string | number)[]): void {
  if (claimed.length === 0 && editor.get('canonical_of') === undefined) return
  if (claimed.length > 0) editor.set(['canonical_of'], claimed)
  else editor.remove('canonical_of')
}

/**
 * Leads a record's links to another on to the successor: related links, `canonical`, links of the answer.
 * Without a successor they are removed, but for links of the answer, which take judgement.
 */
export function replaceLinks(
  editor: RecordEditor,
  record: QuestionRecord,
  from: string,
  successor: Successor,
): void {
  const own = formatAddress(record)
  const to = successor && formatAddress(successor)
  const isNew = to !== own && relatedFields.every((field) => record.front[field]?.url !== to)
  const [first, ...more] = relatedFields.filter((field) => record.front[field]?.url === from)
  for (const field of more) editor.remove(field)
  if (first && successor && to !== undefined && isNew) {
    editor.set([first, 'id'], successor.front.id)
    editor.set([first, 'title'], successor.front.title)
    editor.set([first, 'subject'], successor.front.subject)
    editor.set([first, 'url'], to)
  } else if (first) {
    editor.remove(first)
  }
  const { canonical } = record.front
  if (canonical === from && (to === undefined || to === own)) editor.remove('canonical')
  if (to !== undefined) editor.replaceAddress(from, to, ['redirect_from', 'canonical_of'])
}

/** The edits by which every other record of the slice follows; those at `except` are left to the caller. */
export function replaceAllReferences(
  { files }: ContentSlice,
  from: string,
  successor: Successor,
  except: readonly Place[],
): FileEdit[] {
  const left = new Set(except.map(formatAddress))
  return [...files.values()].flatMap((editable): FileEdit[] => {
    const { record } = editable
    if (!record || left.has(formatAddress(record))) return []
    const editor = new RecordEditor(editable, record)
    replaceLinks(editor, record, from, successor)
    const claimed = listClaimed(record)
    if (claimed.includes(from))
      setClaimed(
        editor,
        claimed.filter((one) => one !== from),
      )
    return rewriteFile(editable, editor.finish())
  })
}
