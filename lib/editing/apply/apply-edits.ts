import { lstatSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { withWriteLock } from '@/lib/catalog'
import { makeFolder } from '@/lib/make-folder'
import { EditingError, type FileChange, type FileEdit, listChanges } from '../edit'
import { type Disk, realDisk } from './disk'
import {
  carryOut,
  getJournalFile,
  isSame,
  type Journal,
  readJournal,
  removeJournal,
  turnBack,
  writeJournal,
} from './journal'

/** The folders in which edits are carried out. */
export interface EditingFolders {
  /** The content root. */
  contentDir: string
  /** Folder of derived files, in which the journal is kept. */
  dataDir: string
}

/**
 * Carries out edits whole or not at all. A journal of all files before and after stands on the disk
 * before the first is touched: an interrupted run is finished by {@link recoverEdits}, a failed one is
 * undone here. No catalog is refreshed meanwhile, so that none sees half of it.
 * @throws {EditingError} if a file is not as the edits expect it, or cannot be written; nothing has changed then.
 */
export async function applyEdits(
  { contentDir, dataDir }: EditingFolders,
  edits: readonly FileEdit[],
  disk: Disk = realDisk,
): Promise<void> {
  makeFolder(dataDir)
  await withWriteLock(dataDir, async () => {
    finish(dataDir, disk)
    const changes = listChanges(edits)
    const root = realpathSync(contentDir)
    for (const change of changes) checkState(root, change, disk)
    const journal: Journal = {
      contentDir: root,
      changes: changes.map(({ file, before, after }) => ({
        file: followLink(root, file),
        ...(before && { before }),
        ...(after && { after }),
      })),
    }
    try {
      writeJournal(disk, dataDir, journal)
      carryOut(disk, journal, 'redo', getJournalFile(dataDir, 'redo'))
    } catch (cause) {
      undo(dataDir, disk, cause)
    }
    removeJournal(disk, dataDir)
  })
}

/**
 * Finishes what an interrupted run began, or undoes it where that run had failed.
 * @returns whether there was such a run.
 * @throws {EditingError} naming the file, if another program has changed one of its files since.
 */
export async function recoverEdits(
  { dataDir }: Pick<EditingFolders, 'dataDir'>,
  disk: Disk = realDisk,
): Promise<boolean> {
  if (!readJournal(disk, dataDir)) return false
  return withWriteLock(dataDir, async () => finish(dataDir, disk))
}

function finish(dataDir: string, disk: Disk): boolean {
  const open = readJournal(disk, dataDir)
  if (!open) return false
  carryOut(disk, open.journal, open.direction, getJournalFile(dataDir, open.direction))
  removeJournal(disk, dataDir)
  return true
}

/** @throws {EditingError} always: the run has failed. */
function undo(dataDir: string, disk: Disk, cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause)
  try {
    // Without a journal nothing has been touched.
    if (readJournal(disk, dataDir)) turnBack(disk, dataDir)
    finish(dataDir, disk)
  } catch (error) {
    const message = `The files could not be written (${why}), nor put back as they were: mend that, and the next command puts them back.`
    throw new EditingError(message, { cause: error })
  }
  throw new EditingError(`The files could not be written and are as before: ${why}.`, { cause })
}

function checkState(root: string, { file, before, after }: FileChange, disk: Disk): void {
  const target = path.join(root, file)
  if (!isSame(disk.read(target), before)) {
    throw new EditingError(`The file ${file} has changed meanwhile: run the command again.`)
  }
  if (after === undefined && lstatSync(target).isSymbolicLink()) {
    throw new EditingError(`The file ${file} is a link: put the file itself in its place first.`)
  }
}

/** A link stays a link: what it leads to is written. */
function followLink(root: string, file: string): string {
  try {
    return path.relative(root, realpathSync(path.join(root, file)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return file
    throw error
  }
}
