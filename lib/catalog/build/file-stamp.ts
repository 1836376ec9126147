import { statSync } from 'node:fs'
import path from 'node:path'

/** What is known of a file without opening it. */
interface FileStat {
  /** Milliseconds since 1970, with fractions. */
  mtimeMs: number
  ctimeMs: number
  size: number
}

/** A text that differs whenever a file may have changed; it begins with the time of the last write. */
export function formatStamp({ mtimeMs, ctimeMs, size }: FileStat): string {
  return `${mtimeMs} ${ctimeMs} ${size}`
}

/** Differs whenever a file below the content root may have changed; empty where there is none. */
export function getFileStamp(contentDir: string, file: string): string {
  const stat = statSync(path.join(contentDir, file), { throwIfNoEntry: false })
  return stat ? formatStamp(stat) : ''
}
