import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Issue, Problem } from './issue'
import { issueAt } from './position'
import { maxFileBytes, tooLarge } from './text'

/** The content root cannot be used: a wrong setting, not a wrong record. */
export class ContentRootError extends Error {
  override name = 'ContentRootError'
}

/** A file's bytes, or the issue that keeps them from being read. */
export type ReadResult = { source: Uint8Array } | { issue: Issue }

/** A pipe named like a record would block, a link swapped in after the check would be followed. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * Reads a file below the content root, once, and nothing outside of it. Synchronous: for a few
 * kilobytes that costs less than one turn of the thread pool.
 * @param file path below the root, with forward slashes.
 * @returns `undefined` where no such file is, or where its name differs in case.
 * @throws {ContentRootError} if the root is not there.
 * @throws the system's error where it fails for a reason that is not the file's (such as EMFILE).
 */
export function readContentFile(root: string, file: string): ReadResult | undefined {
  const realRoot = resolveRoot(root)
  try {
    const named = path.join(/* turbopackIgnore: true */ realRoot, file)
    const real = realpathSync.native(named)
    if (!isBelow(realRoot, real)) return refuse(file, outside)
    if (differsInCase(real, named)) return undefined
    return readOpened(file, openSync(real, openFlags))
  } catch (error) {
    const problem = explainFailure(error)
    return problem && refuse(file, problem)
  }
}

/** The content root without links. @throws {ContentRootError} if it is not there. */
export function resolveRoot(root: string): string {
  try {
    return realpathSync.native(root)
  } catch (cause) {
    throw new ContentRootError(`The content folder ${root} cannot be opened.`, { cause })
  }
}

/** Whether `real` is below `realRoot`, or is it; both are paths without links. */
export function isBelow(realRoot: string, real: string): boolean {
  const folder = realRoot.endsWith(path.sep) ? realRoot : `${realRoot}${path.sep}`
  return real === realRoot || real.startsWith(folder)
}

/**
 * What a failed operation says of its file: `undefined` if it is not there.
 * @throws the error itself where the file is not its reason (EMFILE, for example).
 */
export function explainFailure(error: unknown): Problem | undefined {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  if (code === 'ELOOP') return outside
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EIO') throw error
  return {
    severity: 'error',
    code: 'file-unreadable',
    message: `This cannot be read (${code}).`,
    fix: 'Allow the portal to read it.',
  }
}

function readOpened(file: string, descriptor: number): ReadResult {
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return refuse(file, notRegular)
    if (stats.size > maxFileBytes) return { issue: tooLarge(file, stats.size) }
    return { source: readFileSync(descriptor) }
  } finally {
    closeSync(descriptor)
  }
}

/** A file system that ignores case would serve one page under many addresses. */
function differsInCase(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() === b.toLowerCase()
}

function refuse(file: string, problem: Problem): { issue: Issue } {
  return { issue: issueAt(file, '', 0, problem) }
}

/** A link that is not followed. */
export const outside: Problem = {
  severity: 'error',
  code: 'file-outside',
  message: 'This is a link that leads out of the content folder, or nowhere.',
  fix: 'Put the file itself in its place.',
}

/** A folder, a pipe or a device that is named like a record. */
export const notRegular: Problem = {
  severity: 'error',
  code: 'file-not-regular',
  message: 'This is named like a record, but it is not a file.',
  fix: 'Rename or remove it.',
}
