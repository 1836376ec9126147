import type { EditPlan, prepareMove } from '@/lib/editing'
import { getEnv } from '@/lib/env'
import { checkFolders } from './check-folders'
import { CliError, print, printError } from './output'
import { createProgress } from './progress'

type PrepareOptions = Parameters<typeof prepareMove>[0]

/**
 * Shows what a plan would do to the content, and carries it out with `yes`. An earlier run that was
 * interrupted is finished first.
 * @param options.write says what is done; absent: standard output.
 * @returns whether files have changed.
 * @throws {CliError} for problems that the editor can fix; nothing has changed then.
 */
export async function editContent(
  prepare: (options: PrepareOptions) => Promise<EditPlan>,
  { yes, write = print }: { yes?: true; write?: (text: string) => void },
): Promise<boolean> {
  const { applyEdits, EditingError, formatPlan } = await import('@/lib/editing')
  const { CONTENT_DIR: contentDir, DATA_DIR: dataDir } = getEnv()
  const progress = createProgress('files read')
  try {
    await finishEdits()
    const plan = await prepare({ contentDir, now: new Date(), onProgress: progress.update })
    progress.end()
    if (plan.edits.length + plan.notes.length > 0) write(formatPlan(plan))
    const count = `${plan.edits.length} ${plan.edits.length === 1 ? 'file' : 'files'}`
    if (plan.edits.length === 0 || !yes) {
      write(
        plan.edits.length === 0
          ? 'Nothing is to be changed.'
          : `Nothing has been written. Add --yes to change ${count}.`,
      )
      return false
    }
    await checkFolders(getEnv())
    await applyEdits({ contentDir, dataDir }, plan.edits)
    write(`changed ${count}`)
    return true
  } catch (cause) {
    progress.end()
    if (!(cause instanceof EditingError)) throw cause
    throw new CliError(cause.message, { cause })
  }
}

/**
 * Finishes a command that was interrupted while it wrote content, before anything reads that content.
 * @throws {CliError} if its files have been written since.
 */
export async function finishEdits(): Promise<void> {
  const { EditingError, recoverEdits } = await import('@/lib/editing')
  const isFinished = await recoverEdits({ dataDir: getEnv().DATA_DIR }).catch((cause: unknown) => {
    if (!(cause instanceof EditingError)) throw cause
    throw new CliError(cause.message, { cause })
  })
  if (isFinished) printError('An interrupted change of the content has been brought to its end.')
}
