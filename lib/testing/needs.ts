import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { getChildEnv } from '../env'

declare module 'vitest' {
  interface TaskMeta {
    /** The reason why the test is skipped, as the run's end prints it. */
    reason?: string
  }
}

/** The folder of the sample corpus, which exists beside the repository on some machines only. */
export const sampleCorpus = path.resolve(import.meta.dirname, '../../../shared/corpus')

/** Why a test may be skipped. A reason is printed once at the end of a run, with the tests that it kept from running. */
export const reasons = {
  corpus: 'the sample corpus (../shared/corpus) is not there',
  root: 'the superuser may read every file: run the tests as another user',
  linux: 'this system is not Linux, which alone has /proc',
  program: (name: string) => `there is no ${name}: install it, and see that it is on the PATH`,
}

/** Reasons that a run with `CI=true` accepts; any other skip fails it. */
export const acceptedReasons: ReadonlySet<string> = new Set([
  reasons.corpus,
  reasons.root,
  reasons.linux,
])

/** The absolute path of an executable on the PATH, or where Debian keeps servers; undefined if there is none. */
export function findProgram(name: string): string | undefined {
  const folders = [
    ...(getChildEnv().PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
  ]
  return folders
    .filter(Boolean)
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** Whether the sample corpus is there. */
export const hasSampleCorpus = existsSync(path.join(sampleCorpus, 'learn'))

/** Options of a test or of `describe`: it is skipped unless `isThere`, and the report says why. */
function unless(isThere: boolean, reason: string) {
  return isThere ? {} : { skip: true, meta: { reason } }
}

/** For tests that read the sample corpus. */
export const needsCorpus = unless(hasSampleCorpus, reasons.corpus)

/** For tests in which a file may not be read. */
export const needsOrdinaryUser = unless(process.getuid?.() !== 0, reasons.root)

/** For tests that read /proc. */
export const needsLinux = unless(process.platform === 'linux', reasons.linux)

/** For tests that start a program. */
export function needsProgram(name: string) {
  return unless(findProgram(name) !== undefined, reasons.program(name))
}
