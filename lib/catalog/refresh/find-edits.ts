import { statSync } from 'node:fs'
import path from 'node:path'
import { type Issue, listRecordFiles, type RecordFile } from '@/lib/content'
import { isSlug } from '@/lib/routes'
import type { Place } from '../address'
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

interface KnownFile {
  folder: string
  name: string
  mtime: number
  ctime: number
  size: number
}

const knownFiles = `SELECT subject.slug AS folder, name, mtime, ctime, size
  FROM subject CROSS JOIN file ON file.subject = subject.id ORDER BY subject.slug, name`

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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Compares the content folder with the catalog, both in the order of names, in constant memory.
 * @throws {ContentRootError} if the folder cannot be listed.
 */
export async function findDifferences(db: Database, contentDir: string): Promise<Differences> {
  const found: Differences = { changed: [], removed: [], total: 0, issues: [] }
  const known = db.iterate<KnownFile>(knownFiles)
  let next = known.next()
  const removeUntil = (file?: RecordFile) => {
    while (!next.done) {
      const { folder, name } = next.value
      const order = file
        ? compareText(folder, file.subject) || compareText(name, `${file.slug}.md`)
        : -1
      if (order >= 0) return order === 0
      found.removed.push({ subject: folder, slug: name.slice(0, -'.md'.length) })
      next = known.next()
    }
    return false
  }
  for await (const file of listRecordFiles(contentDir, (issue) => found.issues.push(issue))) {
    found.total += 1
    if (removeUntil(file) && !next.done) {
      const { mtime, ctime, size } = next.value
      next = known.next()
      if (mtime === file.mtimeMs && ctime === file.ctimeMs && size === file.size) continue
    }
    found.changed.push(file)
  }
  removeUntil()
  return found
}
