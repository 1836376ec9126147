import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from './issue'

/*
 * Which symbolic links are followed is decided here and nowhere else:
 *
 * - The content root, and folders above it, may be links. They are resolved whenever something is read, so a link that
 *   is pointed at the next release takes effect at once.
 * - `learn`, a subject's folder, a record's file, `subjects.yaml` and `redirects.yaml` may be links to what stands below
 *   the content root once every link on the way is resolved.
 * - A link that leads out of the content root, to nothing, or in a circle is refused: `portal check` reports
 *   `file-outside`, and nothing behind it is opened.
 */

/** The content root cannot be used as it is: the fault of a setting or of a disk, not of a record. */
export class ContentRootError extends Error {
  override name = 'ContentRootError'
}

/** The entry at a path below the content root. */
export interface FoundPlace {
  /** Of what a link leads to. */
  stats: Stats
  isLink: boolean
}

/** The content root without links. @throws {ContentRootError} if it is not there. */
export function resolveRoot(root: string): string {
  try {
    return realpathSync.native(root)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new ContentRootError(`The content folder ${root} cannot be opened (${code}).`, { cause })
  }
}

/** Whether `real` is below `realRoot`, or is it; both are paths without links. */
export function isBelow(realRoot: string, real: string): boolean {
  const folder = realRoot.endsWith(path.sep) ? realRoot : `${realRoot}${path.sep}`
  return real === realRoot || real.startsWith(folder)
}

/**
 * What is at a path below the content root; `undefined` if nothing is, a problem if it may not or cannot be examined.
 * @param realRoot the content root without links. Of `place`, only the last part is judged: its listing has judged
 *   the folders before it.
 * @throws see {@link explainFailure}.
 */
export function inspectPlace(realRoot: string, place: string): FoundPlace | Problem | undefined {
  const absolute = `${realRoot}/${place}`
  try {
    const stats = lstatSync(absolute)
    return stats.isSymbolicLink() ? followLink(realRoot, absolute) : { stats, isLink: false }
  } catch (error) {
    return explainFailure(error)
  }
}

/**
 * The path without links of a file below the content root, for callers that read more of it than `readContentFile` allows.
 * @returns `undefined` if nothing is, a problem where no file is, or where it may not be opened.
 * @throws {ContentRootError} if the root is not there.
 */
export function locateFile(root: string, file: string): { real: string } | Problem | undefined {
  const realRoot = resolveRoot(root)
  const found = inspectPlace(realRoot, file)
  if (!found || 'code' in found) return found
  if (!found.stats.isFile()) return notRegular
  return { real: realpathSync.native(`${realRoot}/${file}`) }
}

/**
 * Path below the content root of the file to which another leads, by itself or by its folder; `undefined` if the
 * file stands in its own place.
 * @throws {ContentRootError} if the root is not there.
 */
export function findLinkTarget(root: string, file: string): string | undefined {
  const located = locateFile(root, file)
  if (!located || 'code' in located) return undefined
  const real = path.relative(resolveRoot(root), located.real).split(path.sep).join('/')
  return real === file ? undefined : real
}

function followLink(realRoot: string, absolute: string): FoundPlace | Problem {
  try {
    const real = realpathSync.native(absolute)
    return isBelow(realRoot, real) ? { stats: statSync(real), isLink: true } : outside
  } catch (error) {
    return explainFailure(error) ?? outside
  }
}

/** Temporary reasons why an existing file cannot be read: a permission, a disk, a network file system. */
const passing: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EIO',
  'ESTALE',
  'ENOTCONN',
  'ETIMEDOUT',
  'EHOSTDOWN',
  'EREMOTEIO',
])

/**
 * What a failed operation says of its file: `undefined` if it is not there.
 * @throws the error itself where the file is not its reason (EMFILE, for example).
 */
export function explainFailure(error: unknown): Problem | undefined {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  if (code === 'ELOOP') return outside
  if (code === undefined || !passing.has(code)) throw error
  return {
    severity: 'error',
    code: unreadableCode,
    message: `This cannot be read (${code}).`,
    fix: 'Allow the portal to read it.',
  }
}

/** Code of the issue that a file or folder is there and cannot be read now: what it holds is unknown. */
export const unreadableCode = 'file-unreadable'

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
