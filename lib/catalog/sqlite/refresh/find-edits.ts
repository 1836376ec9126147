import { statSync } from 'node:fs'
import path from 'node:path'
import {
  ContentRootError,
  type Issue,
  listRecordBatches,
  type RecordFile,
  statRecordFile,
  unreadableCode,
} from '@/lib/content'
import { isSlug } from '@/lib/routes'
import { type Place, recordFile } from '../../model/address'
import type { CatalogOptions } from '../../model/options'
import { formatStamp } from '../../reading/file-stamp'
import type { Database } from '../store/database'

/** The difference between the files and the catalog, by name and time; no file has been opened. */
export interface Differences {
  /** New, or with another time or size. */
  changed: RecordFile[]
  removed: Place[]
  /** How many that the catalog holds are there, or may be, and cannot be read. */
  kept: number
  /** Files there are, without those. */
  total: number
  /** Issues of folders and names. */
  issues: Issue[]
}

/** A line a file, since handing over a row takes libsql ten times as long as SQLite takes to find it. */
const knownFiles = `SELECT group_concat(line, char(10)) AS lines FROM (
  SELECT name || ' ' || stamp AS line FROM file
    WHERE subject = (SELECT id FROM subject WHERE slug = ?) AND name > ? AND name <= ? ORDER BY name)`

/** Follows every file name of a subject. */
const end = '\u{10ffff}'

/** What stands at record files' paths. */
export interface FoundFiles extends Pick<Differences, 'changed' | 'removed'> {
  /** Files that cannot be examined, or are none. */
  unusable: Place[]
}

/**
 * What is at record files' paths, below the content root; other paths are passed over.
 * @throws {ContentRootError} if the content root is not there.
 */
export function statFiles(contentDir: string, files: readonly string[]): FoundFiles {
  const found: FoundFiles = { changed: [], removed: [], unusable: [] }
  for (const file of files) {
    const place = parseRecordFile(file)
    if (!place) continue
    const now = statRecordFile(contentDir, file)
    if (!now) found.removed.push(place)
    else if ('code' in now) found.unusable.push(place)
    else found.changed.push(now)
  }
  return found
}

/** As {@link statFiles}, for records whose time has come: where the content is away, their files are, too. */
export function statDueFiles(contentDir: string, files: readonly string[]): FoundFiles {
  try {
    return statFiles(contentDir, files)
  } catch (error) {
    if (!(error instanceof ContentRootError)) throw error
    const removed = files.flatMap((file) => parseRecordFile(file) ?? [])
    return { changed: [], removed, unusable: [] }
  }
}

function parseRecordFile(file: string): Place | undefined {
  const [, subject, slug] = file.match(/^learn\/([^/]+)\/([^/]+)\.md$/) ?? []
  return subject && slug && isSlug(subject) && isSlug(slug) ? { subject, slug } : undefined
}

/** Compares a subject's files, in the order of names, with what the catalog holds of them. */
class SubjectFiles {
  readonly #db: Database
  readonly #found: Differences
  readonly subject: string
  /** Name of the last file that has been compared. */
  #last = ''

  constructor(db: Database, found: Differences, subject: string) {
    this.#db = db
    this.#found = found
    this.subject = subject
  }

  /** Compares the next files there are. */
  compare(files: readonly RecordFile[]): void {
    const lines = files.map((file) => `${file.slug}.md ${formatStamp(file)}`)
    const known = this.#readUntil(`${files.at(-1)?.slug}.md`)
    if (known === lines.join('\n')) return
    const left = new Map(splitLines(known).map((line) => [getSlug(line), line]))
    for (const [index, file] of files.entries()) {
      if (left.get(file.slug) !== lines[index]) this.#found.changed.push(file)
      left.delete(file.slug)
    }
    this.#remove(left.keys())
  }

  /** Notes that there are no more files. */
  close(): void {
    this.#remove(splitLines(this.#readUntil(end)).map(getSlug))
  }

  #readUntil(name: string): string {
    const row = this.#db.get<{ lines: string | null }>(knownFiles, this.subject, this.#last, name)
    this.#last = name
    return row?.lines ?? ''
  }

  #remove(slugs: Iterable<string>): void {
    for (const slug of slugs) this.#found.removed.push({ subject: this.subject, slug })
  }
}

const splitLines = (text: string) => (text === '' ? [] : text.split('\n'))

const getSlug = (line: string) => line.slice(0, line.indexOf('.md '))

/**
 * Compares the content folder with the catalog, both in the order of names, in constant memory.
 * @throws {ContentRootError} if the folder cannot be listed.
 */
export async function findDifferences(
  db: Database,
  { contentDir, onLinked }: Pick<CatalogOptions, 'contentDir' | 'onLinked'>,
): Promise<Differences> {
  const found: Differences = { changed: [], removed: [], kept: 0, total: 0, issues: [] }
  const left = new Set(
    db.all<{ slug: string }>('SELECT slug FROM subject').map((subject) => subject.slug),
  )
  let current: SubjectFiles | undefined
  const report = (issue: Issue) => found.issues.push(issue)
  for await (const files of listRecordBatches(contentDir, report)) {
    const subject = files[0]?.subject ?? ''
    if (current?.subject !== subject) {
      current?.close()
      current = new SubjectFiles(db, found, subject)
      left.delete(subject)
    }
    current.compare(files)
    found.total += files.length
    if (onLinked) for (const file of files) if (file.isLinked) onLinked(file)
  }
  current?.close()
  for (const subject of left) {
    const before = found.removed.length
    new SubjectFiles(db, found, subject).close()
    if (found.removed.length > before && isInTheWay(contentDir, subject))
      report(notAFolder(subject))
  }
  return keepUnreadable(found)
}

/** Whether something else stands where a subject's folder was. */
function isInTheWay(contentDir: string, subject: string): boolean {
  const folder = path.join(contentDir, 'learn', subject)
  try {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false
  } catch {
    // A link in a circle is refused as one that leads nowhere.
    return false
  }
}

const notAFolder = (subject: string): Issue => ({
  file: `learn/${subject}`,
  line: 1,
  column: 1,
  severity: 'error',
  code: unreadableCode,
  message: "This was a subject's folder, and is none now.",
  fix: 'Put the folder back in its place, or remove what stands there.',
})

/** Takes what cannot be read, and so may be there, out of what is removed. */
function keepUnreadable(found: Differences): Differences {
  const unreadable = new Set(
    found.issues.filter(({ code }) => code === unreadableCode).map(({ file }) => file),
  )
  if (unreadable.size === 0) return found
  const removed = found.removed.filter(
    (place) => !unreadable.has(recordFile(place)) && !unreadable.has(`learn/${place.subject}`),
  )
  return { ...found, removed, kept: found.removed.length - removed.length }
}
