import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Issue } from '@/lib/content'

/*
 * Files by which the process that keeps the catalog informs the pages, which another process serves.
 */

const getFile = (dataDir: string, name: string) => path.join(dataDir, `preview-${name}.json`)

/** Renames the file into place, so that no page reads half of it. */
function write(dataDir: string, name: string, value: unknown): void {
  const file = getFile(dataDir, name)
  writeFileSync(`${file}.new`, JSON.stringify(value))
  renameSync(`${file}.new`, file)
}

/** The value that was written last; `undefined` if the file does not exist. */
function read(dataDir: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(getFile(dataDir, name), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Progress of the catalog with a content folder that it has not read completely. */
export interface Indexing {
  /** Files read, of about how many. */
  done: number
  total: number
}

/** Tells the pages the progress of the catalog; `indexing` is absent if the catalog is complete. */
export function noteIndexing(dataDir: string, indexing?: Indexing): void {
  if (indexing) write(dataDir, 'indexing', indexing)
  else rmSync(getFile(dataDir, 'indexing'), { force: true })
}

/** The progress of the catalog; `undefined` if it is complete. */
export function getIndexing(dataDir: string): Indexing | undefined {
  return read(dataDir, 'indexing') as Indexing | undefined
}

/** The result of comparing one record with all others, as `lib/lint` gives it. */
export interface NotedComparison {
  issues: Issue[]
  nextId: number
}

/** A page's request to the process that compares records: another thread of the one that started them. */
export interface ComparisonRequest {
  /** Path of a record below the content root. */
  compare: string
}

/** Requests the comparison of a record, which is noted when it is done. Outside of `portal dev` nothing happens. */
export function askForComparison(file: string): void {
  const request: ComparisonRequest = { compare: file }
  process.send?.(request)
}

/** Tells the pages the comparisons of records, by file. */
export function noteComparisons(
  dataDir: string,
  noted: Readonly<Record<string, NotedComparison>>,
): void {
  write(dataDir, 'comparisons', noted)
}

/** The comparison of a record that was noted last; `undefined` if there is none. */
export function getComparison(dataDir: string, file: string): NotedComparison | undefined {
  const noted = (read(dataDir, 'comparisons') ?? {}) as Record<string, NotedComparison>
  return Object.hasOwn(noted, file) ? noted[file] : undefined
}

/** A text that changes whenever the noted comparisons change. */
export function getComparisonsMark(dataDir: string): string {
  const stat = statSync(getFile(dataDir, 'comparisons'), { throwIfNoEntry: false })
  return stat ? `${stat.ino} ${stat.mtimeMs}` : ''
}
