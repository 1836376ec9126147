import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Issue, Problem } from './issue'
import { explainFailure, isBelow, notRegular, outside, resolveRoot } from './links'
import { issueAt } from './position'
import { maxFileBytes, tooLarge } from './text'

/** A file's bytes, or the issue that keeps them from being read. */
export type ReadResult = { source: Uint8Array } | { issue: Issue }

/** A pipe named like a record would block, a link swapped in after the check would be followed. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * Reads a file below the content root, once, and nothing outside of it. Synchronous: for a few
 * kilobytes that costs less than one turn of the thread pool.
 * @param file path below the root, with forward slashes.
 * @returns `undefined` if no such file is, or where its name differs in case.
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
