import { statSync } from 'node:fs'
import path from 'node:path'
import { type Issue, listRecordBatches, type RecordFile } from '@/lib/content'
import { isSlug } from '@/lib/routes'
import type { Place } from '../address'
import { formatStamp } from '../build/file-stamp'
import type { Database } from '../database'

/** How the files differ from what the catalog holds, by name and time; nothing has been opened. */
export interface Differences {
  /** New, or with another time or size. */
  changed: RecordFile[]
  removed: Place[]
  /** Files there are. */
  total: number
  /** What is wrong with folders and names. */
  issues: Issue[]
}

/** A line a file, since handing over a row takes libsql ten times as long as SQLite takes to find it. */
const knownFiles = `SELECT group_concat(line, char(10)) AS lines FROM (
  SELECT name || ' ' || stamp AS line FROM file
    WHERE subject = (SELECT id FROM subject WHERE slug = ?) AND name > ? AND name <= ? ORDER BY name)`

/** Follows every file name of a subject. */
const end = '\u{10ffff}'

/** What is at record files' paths, below the content root. What is not there, or no file, counts as removed. */
export function statFiles(
  contentDir: string,
  files: readonly string[],
): Pick<Differences, 'changed' | 'removed'> {
  const found: Pick<Differences, 'changed' | 'removed'> = { changed: [], removed: [] }
  for (const file of files) {
    const [, subject, slug] = file.match(/^learn\/([^/]+)\/([^/]+)\.md$/) ?? []
    if (!subject || !slug || !isSlug(subject) || !isSlug(slug)) continue
    const stat = statSync(path.join(contentDir, file), { throwIfNoEntry: false })
    if (stat) {
      const { size, mtimeMs, ctimeMs } = stat
      found.changed.push({ file, subject, slug, size, mtimeMs, ctimeMs })
    } else found.removed.push({ subject, slug })
  }
  return found
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
export async function findDifferences(db: Database, contentDir: string): Promise<Differences> {
  const found: Differences = { changed: [], removed: [], total: 0, issues: [] }
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
  }
  current?.close()
  for (const subject of left) new SubjectFiles(db, found, subject).close()
  return found
}
