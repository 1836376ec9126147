import path from 'node:path'
import { EditingError } from '../editing-error'
import type { Disk } from './disk'
import type { Direction, Journal } from './journal'

/**
 * Brings every file of a journal into the state after its run, or back into the one before. May be
 * interrupted and begun again as often as needed.
 * @throws {EditingError} where a file is in neither state, since somebody has written it meanwhile.
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

/** Beside the file, so that it can be put in its place at once; hidden, so that nobody takes it for a record. */
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
