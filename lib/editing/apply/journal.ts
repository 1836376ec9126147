import path from 'node:path'
import { z } from 'zod'
import { EditingError } from '../edit'
import type { Disk } from './disk'

const bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')))

const journalSchema = z.object({
  version: z.literal(1),
  contentDir: z.string(),
  changes: z.array(
    z.object({ file: z.string(), before: bytes.optional(), after: bytes.optional() }),
  ),
})

/** All that is needed to finish a run, or to undo it, without knowing what it was about. */
export interface Journal {
  /** The content root without links. */
  contentDir: string
  changes: readonly { file: string; before?: Uint8Array; after?: Uint8Array }[]
}

/** The direction of an unfinished run: to its result, or, after a failure, back. */
export type Direction = 'redo' | 'undo'

const directions: readonly Direction[] = ['undo', 'redo']

/** Path of a journal while it is in effect. */
export function getJournalFile(dataDir: string, direction: Direction): string {
  return path.join(dataDir, `editing.${direction}.json`)
}

/** Puts a journal into effect, whole or not at all. */
export function writeJournal(disk: Disk, dataDir: string, journal: Journal): void {
  const file = getJournalFile(dataDir, 'redo')
  const changes = journal.changes.map(({ file, before, after }) => ({
    file,
    ...(before && { before: Buffer.from(before).toString('base64') }),
    ...(after && { after: Buffer.from(after).toString('base64') }),
  }))
  const text = JSON.stringify({ version: 1, contentDir: journal.contentDir, changes })
  disk.write(`${file}.new`, Buffer.from(text), file)
  disk.rename(`${file}.new`, file)
}

/** From here on an interrupted run is undone. */
export function turnBack(disk: Disk, dataDir: string): void {
  disk.rename(getJournalFile(dataDir, 'redo'), getJournalFile(dataDir, 'undo'))
}

/**
 * The journal in effect; `undefined` if the last run came to its end.
 * @throws {EditingError} if it is damaged, which no interruption can do.
 */
export function readJournal(
  disk: Disk,
  dataDir: string,
): { journal: Journal; direction: Direction } | undefined {
  for (const direction of directions) {
    const file = getJournalFile(dataDir, direction)
    const source = disk.read(file)
    if (!source) continue
    try {
      const text = Buffer.from(source).toString('utf8')
      return { journal: journalSchema.parse(JSON.parse(text)), direction }
    } catch (cause) {
      const message = `The journal ${file} of an interrupted run is damaged: look through the content with \`git status\`, then delete it.`
      throw new EditingError(message, { cause })
    }
  }
  return undefined
}

/** Ends a run. */
export function removeJournal(disk: Disk, dataDir: string): void {
  disk.remove(`${getJournalFile(dataDir, 'redo')}.new`)
  for (const direction of directions) disk.remove(getJournalFile(dataDir, direction))
}

/**
 * Brings every file of a journal into the state after its run, or back into the one before. May be
 * interrupted and begun again as often as needed.
 * @throws {EditingError} if a file is in neither state, since another program has written it meanwhile.
 */
export function carryOut(
  disk: Disk,
  { contentDir, changes }: Journal,
  direction: Direction,
  journalFile: string,
): void {
  const steps = changes.map(({ file, before, after }) => ({
    target: path.join(contentDir, file),
    wanted: direction === 'redo' ? after : before,
    other: direction === 'redo' ? before : after,
  }))
  // What is moved is never missing: it stands at both places until the old one is removed.
  const isLast = ({ wanted }: { wanted?: Uint8Array | undefined }) => Number(wanted === undefined)
  for (const { target, wanted, other } of steps.toSorted((a, b) => isLast(a) - isLast(b))) {
    const temporary = getTemporaryFile(target)
    const current = disk.read(target)
    if (!isSame(current, wanted)) {
      if (!isSame(current, other)) throw conflict(target, journalFile)
      if (wanted === undefined) disk.remove(target)
      else {
        disk.makeFolder(path.dirname(target))
        disk.write(temporary, wanted, target)
        disk.rename(temporary, target)
      }
    }
    disk.remove(temporary)
    if (wanted === undefined) disk.removeFolder(path.dirname(target))
  }
}

/** Beside the file, so that one rename replaces it; hidden, so that it is not read as a record. */
function getTemporaryFile(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.editing`)
}

/** Whether a file's bytes are those; both may be absent. */
export function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0
}

function conflict(target: string, journalFile: string): EditingError {
  return new EditingError(
    `The file ${target} has been changed since a run was interrupted: put it back as it was before (\`git checkout\`), or delete ${journalFile} to keep all files as they are.`,
  )
}
