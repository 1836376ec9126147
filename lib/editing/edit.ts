/** An edit that is refused, or that failed and was undone. The message is one sentence, or two, that name the file and the remedy. */
export class EditingError extends Error {
  override name = 'EditingError'
}

/** One change of one file, as a value. Paths are below the content root, with forward slashes. */
export type FileEdit =
  | { kind: 'create'; file: string; after: Uint8Array }
  | { kind: 'rewrite'; file: string; before: Uint8Array; after: Uint8Array }
  | { kind: 'rename'; file: string; to: string; before: Uint8Array; after: Uint8Array }
  | { kind: 'delete'; file: string; before: Uint8Array }

/** The effect of a command on the content: computed first, then shown, then carried out completely or not at all. */
export interface EditPlan {
  edits: readonly FileEdit[]
  /** Further advice for the editor, each a sentence. */
  notes: readonly string[]
}

/** The change of one file by a plan; `undefined` if no file is. */
export interface FileChange {
  file: string
  before: Uint8Array | undefined
  after: Uint8Array | undefined
}

/** Each file that edits touch, once. */
export function listChanges(edits: readonly FileEdit[]): FileChange[] {
  return edits.flatMap((edit): FileChange[] => {
    const { kind, file } = edit
    if (kind === 'create') return [{ file, before: undefined, after: edit.after }]
    if (kind === 'delete') return [{ file, before: edit.before, after: undefined }]
    if (kind === 'rewrite') return [{ file, before: edit.before, after: edit.after }]
    return [
      { file: edit.to, before: undefined, after: edit.after },
      { file, before: edit.before, after: undefined },
    ]
  })
}

/** The rewriting of a file that is there; nothing if its bytes stay. */
export function rewriteFile(
  { file, source }: { file: string; source: Uint8Array },
  after: Uint8Array,
): FileEdit[] {
  if (Buffer.compare(source, after) === 0) return []
  return [{ kind: 'rewrite', file, before: source, after }]
}

/** The rewriting of a text file; nothing if both texts are equal. A file that was not there (`undefined`) is created. */
export function rewriteText(file: string, before: string | undefined, after: string): FileEdit[] {
  if ((before ?? '') === after) return []
  if (before === undefined) return [{ kind: 'create', file, after: Buffer.from(after) }]
  return [{ kind: 'rewrite', file, before: Buffer.from(before), after: Buffer.from(after) }]
}
