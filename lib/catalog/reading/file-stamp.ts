import { statSync } from 'node:fs'
import path from 'node:path'

/** The status of a file that has not been opened. */
interface FileStat {
  /** Milliseconds since 1970, with fractions. */
  mtimeMs: number
  ctimeMs: number
  size: number
}

/** A text that differs whenever a file may have changed; it begins with the time of the last write. */
export function formatStamp({ mtimeMs, ctimeMs, size }: FileStat): string {
  return `${formatTime(mtimeMs)} ${formatTime(ctimeMs)} ${size}`
}

/**
 * Seconds and, behind a 1 that keeps their order as a number's digits, microseconds: two small integers are written
 * many times faster than one number with a fraction.
 */
function formatTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  return `${seconds}.${1_000_000 + Math.round((milliseconds - seconds * 1000) * 1000)}`
}

/**
 * Differs whenever a file below the content root may have changed; empty if there is none. If it cannot be examined
 * at, the system's name for the reason.
 */
export function getFileStamp(contentDir: string, file: string): string {
  try {
    const stat = statSync(path.join(contentDir, file), { throwIfNoEntry: false })
    return stat ? formatStamp(stat) : ''
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code)
  }
}

/** Whether a subject's folder is there, so that a file that is not in it is known to be gone. */
export function isSubjectFolder(contentDir: string, subject: string): boolean {
  const folder = path.join(contentDir, 'learn', subject)
  try {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
