import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** How far the catalog is with a content folder that it has not read yet. */
export interface Indexing {
  /** Files read, of about how many. */
  done: number
  total: number
}

const fileOf = (dataDir: string) => path.join(dataDir, 'preview-indexing.json')

/** Tells the pages, which another process serves, how far the catalog is; without `indexing`, that it is complete. */
export function noteIndexing(dataDir: string, indexing?: Indexing): void {
  const file = fileOf(dataDir)
  if (!indexing) {
    rmSync(file, { force: true })
    return
  }
  // Renamed into place, so that nobody reads half of it.
  writeFileSync(`${file}.new`, JSON.stringify(indexing))
  renameSync(`${file}.new`, file)
}

/** How far the catalog is; `undefined` where it is complete. */
export function getIndexing(dataDir: string): Indexing | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Indexing
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
