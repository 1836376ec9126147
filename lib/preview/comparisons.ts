import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Issue } from '@/lib/content'

const fileOf = (dataDir: string) => path.join(dataDir, 'preview-comparisons.json')

/** What all other records make of one, as the room that checks gives it. */
export interface NotedComparison {
  issues: Issue[]
  nextId: number
}

/** What pages ask the process that compares records: another thread of the one that started them. */
export interface ComparisonRequest {
  /** Path of a record below the content root. */
  compare: string
}

/** Asks for the comparison of a record; it is noted when it has been made. Nobody answers outside of `portal dev`. */
export function askForComparison(file: string): void {
  const request: ComparisonRequest = { compare: file }
  process.send?.(request)
}

/** Tells the pages, which another process serves, of the comparisons of records, by file. */
export function noteComparisons(
  dataDir: string,
  noted: Readonly<Record<string, NotedComparison>>,
): void {
  const file = fileOf(dataDir)
  // Renamed into place, so that nobody reads half of it.
  writeFileSync(`${file}.new`, JSON.stringify(noted))
  renameSync(`${file}.new`, file)
}

/** The comparison of a record that was noted last; `undefined` where none was. */
export function getComparison(dataDir: string, file: string): NotedComparison | undefined {
  try {
    const noted = JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Record<
      string,
      NotedComparison
    >
    return Object.hasOwn(noted, file) ? noted[file] : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Names what is noted now: another text whenever that has changed. */
export function getComparisonsMark(dataDir: string): string {
  const stat = statSync(fileOf(dataDir), { throwIfNoEntry: false })
  return stat ? `${stat.ino} ${stat.mtimeMs}` : ''
}
