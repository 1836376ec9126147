import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/*
 * A catalog's file is never replaced: each build makes a file of its own, and a small pointer file names
 * the one in effect. A database therefore never meets the journal of another one, even if processes die.
 */

/** Which catalog: the public one, or the one that shows an editor everything. */
export type CatalogKind = 'catalog' | 'preview'

const pointerFile = (dataDir: string, kind: CatalogKind) => path.join(dataDir, `${kind}.current`)

/** Name for a new catalog file; no two builds share one. */
export function createGeneration(dataDir: string, kind: CatalogKind): string {
  return path.join(dataDir, `${kind}-${randomBytes(6).toString('hex')}.sqlite`)
}

/** Path of the catalog in effect, or `undefined` if there was none ever finished. */
export function getGeneration(dataDir: string, kind: CatalogKind): string | undefined {
  try {
    const name = readFileSync(pointerFile(dataDir, kind), 'utf8').trim()
    return new RegExp(`^${kind}-[0-9a-f]{12}\\.sqlite$`).test(name)
      ? path.join(dataDir, name)
      : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Changes whenever another catalog takes effect; `undefined` if there is none. Costs one `stat`. */
export function getGenerationMark(dataDir: string, kind: CatalogKind): string | undefined {
  const stat = statSync(pointerFile(dataDir, kind), { throwIfNoEntry: false })
  return stat && `${stat.ino}:${stat.mtimeMs}:${stat.ctimeMs}`
}

function sync(file: string): void {
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts a finished, closed catalog file into effect, durably and at once. */
export function publishGeneration(dataDir: string, kind: CatalogKind, file: string): void {
  sync(file)
  const pointer = pointerFile(dataDir, kind)
  const temporary = `${pointer}.${path.basename(file)}`
  writeFileSync(temporary, `${path.basename(file)}\n`)
  sync(temporary)
  renameSync(temporary, pointer)
  sync(dataDir)
}

/** Removes the files of earlier and of unfinished builds. Only for the holder of the write lock. */
export function removeOtherGenerations(dataDir: string, kind: CatalogKind): void {
  const current = getGeneration(dataDir, kind)
  for (const name of readdirSync(dataDir)) {
    const isOurs = new RegExp(`^${kind}(-[0-9a-f]{12}\\.sqlite|\\.current\\.)`).test(name)
    if (isOurs && !(current && name.startsWith(path.basename(current)))) {
      rmSync(path.join(dataDir, name), { force: true })
    }
  }
}
