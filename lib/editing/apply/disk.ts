import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

/** The operations of the file system that carrying out edits uses. Tests fail, or die, at each of them. */
export interface Disk {
  /** A file's bytes; `undefined` if there is none. */
  read: (file: string) => Uint8Array | undefined
  /** Writes a whole file, on the disk when it returns, with the rights of the file `like` where that is there. */
  write: (file: string, bytes: Uint8Array, like: string) => void
  /** Puts a file in another's place at once. */
  rename: (from: string, to: string) => void
  /** Removes a file that may be there. */
  remove: (file: string) => void
  /** Makes a folder, and those above it. */
  makeFolder: (folder: string) => void
  /** Removes a folder if it is empty. */
  removeFolder: (folder: string) => void
}

/** The file system itself. */
export const realDisk: Disk = {
  read: (file) => ignore(['ENOENT', 'ENOTDIR'], () => readFileSync(file)),
  write(file, bytes, like) {
    const descriptor = openSync(file, 'w')
    try {
      const rights = ignore(['ENOENT'], () => statSync(like).mode)
      if (rights !== undefined) fchmodSync(descriptor, rights)
      for (let done = 0; done < bytes.byteLength; ) done += writeSync(descriptor, bytes, done)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  },
  rename(from, to) {
    renameSync(from, to)
    syncFolder(path.dirname(to))
  },
  remove(file) {
    rmSync(file, { force: true })
    ignore(['ENOENT'], () => syncFolder(path.dirname(file)))
  },
  makeFolder: (folder) => mkdirSync(folder, { recursive: true }),
  removeFolder: (folder) =>
    ignore(['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EBUSY'], () => rmdirSync(folder)),
}

/** A rename or a removal is on the disk only when its folder is. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function ignore<Result>(codes: readonly string[], work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    if (codes.includes(String((error as NodeJS.ErrnoException).code))) return undefined
    throw error
  }
}
