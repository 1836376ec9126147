import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder, and those above it, where they are missing. Node's own `recursive` does not end where a file system
 * such as `/proc` says of a new folder that it does not exist.
 * @throws the system's error: `ENOENT` where the folder above exists and this one cannot be made, `EEXIST` where a file
 * has its name.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && isFolder(folder)) return
    const above = path.dirname(folder)
    if (code !== 'ENOENT' || above === folder || isFolder(above)) throw error
    makeFolder(above)
    makeFolder(folder)
  }
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false
}
