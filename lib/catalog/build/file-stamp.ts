import { statSync } from 'node:fs'
import path from 'node:path'

/** Differs whenever a file below the content root may have changed; empty where there is none. */
export function getFileStamp(contentDir: string, file: string): string {
  const stat = statSync(path.join(contentDir, file), { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs} ${stat.ctimeMs} ${stat.size}` : ''
}
