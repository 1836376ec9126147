import { mkdirSync, rmSync } from 'node:fs'
import {
  type Issue,
  listRecordFiles,
  loadSubjects,
  type RecordFile,
  type SubjectSettings,
} from '@/lib/content'
import { Database } from './database'
import { derive } from './derive'
import {
  type CatalogKind,
  createGeneration,
  publishGeneration,
  removeOtherGenerations,
} from './generation'
import { type Entry, insertEntries, insertIssues } from './insert'
import { alphabeticalKey } from './list-id'
import { readRecord } from './read-record'
import { catalogVersion, indexes, tables } from './tables'
import { withWriteLock } from './write-lock'

export interface BuildOptions {
  contentDir: string
  dataDir: string
  /** Decides what is public. */
  now: Date
  /** Whether drafts, scheduled and expired records count as public, in a catalog of its own. */
  preview?: boolean
  /** Called now and then with the number of files read so far and their total. */
  onProgress?: (done: number, total: number) => void
}

export interface BuildResult {
  /** Public records. */
  records: number
  issues: Issue[]
}

const batchSize = 500

const temporaryTables = `
CREATE TEMP TABLE mention (n INTEGER NOT NULL, key TEXT NOT NULL, slug TEXT NOT NULL, title TEXT NOT NULL);
CREATE TEMP TABLE title_key (n INTEGER PRIMARY KEY, key TEXT NOT NULL);
`

/** What lists are made from and only the build needs. */
function noteEntries(db: Database, entries: readonly Entry[]): void {
  const mentions = entries.flatMap(({ n, row }) =>
    (row?.topics ?? []).map(({ key, slug, title }) => [n, key, slug, title]),
  )
  db.run(
    'INSERT INTO mention SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(?)',
    JSON.stringify(mentions),
  )
  const keys = entries.flatMap(({ n, row }) => (row ? [[n, alphabeticalKey(row).key]] : []))
  db.run(
    'INSERT INTO title_key SELECT value->>0, value->>1 FROM json_each(?)',
    JSON.stringify(keys),
  )
}

function insertSubject(
  db: Database,
  id: number,
  slug: string,
  settings: SubjectSettings | undefined,
): void {
  db.run(
    'INSERT INTO subject (id, slug, title, description, hidden) VALUES (?, ?, ?, ?, ?)',
    id,
    slug,
    settings?.title ?? '',
    settings?.description ?? null,
    settings?.hidden ? 1 : 0,
  )
}

async function fill(db: Database, { contentDir, onProgress }: BuildOptions): Promise<Issue[]> {
  const settings = loadSubjects(contentDir)
  const issues: Issue[] = [...settings.issues]
  const files: RecordFile[] = []
  for await (const file of listRecordFiles(contentDir, (issue) => issues.push(issue))) {
    files.push(file)
  }
  insertIssues(db, issues)
  const subjects = new Map<string, number>()
  for (let from = 0; from < files.length; from += batchSize) {
    const batch: Entry[] = []
    for (const [index, file] of files.slice(from, from + batchSize).entries()) {
      let subject = subjects.get(file.subject)
      if (subject === undefined) {
        subject = subjects.size + 1
        subjects.set(file.subject, subject)
        insertSubject(db, subject, file.subject, settings.subjects.get(file.subject))
      }
      const read = readRecord(contentDir, file)
      if (!read) continue
      issues.push(...read.issues)
      batch.push({ ...read, n: from + index + 1, subject, file })
    }
    insertEntries(db, batch)
    noteEntries(db, batch)
    onProgress?.(Math.min(from + batchSize, files.length), files.length)
  }
  return issues
}

/**
 * Builds the catalog from nothing and puts it in force; the one in force until then is kept if anything
 * fails. Broken records are left out and reported.
 * @throws if the content cannot be listed or `dataDir` cannot be written.
 */
export async function buildCatalog(options: BuildOptions): Promise<BuildResult> {
  const { dataDir, now, preview = false } = options
  const kind: CatalogKind = preview ? 'preview' : 'catalog'
  mkdirSync(dataDir, { recursive: true })
  return withWriteLock(dataDir, async () => {
    const file = createGeneration(dataDir, kind)
    const db = new Database(file)
    try {
      // Nothing is lost if it dies half-way: the file only counts once it is complete and synced.
      db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE')
      db.exec(tables)
      db.exec(temporaryTables)
      db.exec('BEGIN')
      const issues = await fill(db, options)
      db.exec(indexes)
      derive(db, now.toISOString(), preview)
      db.exec('COMMIT')
      const records = db.get<{ value: number }>("SELECT value FROM fact WHERE name = 'records'")
      db.exec(`PRAGMA user_version = ${catalogVersion}`)
      db.close()
      publishGeneration(dataDir, kind, file)
      removeOtherGenerations(dataDir, kind)
      return { records: records?.value ?? 0, issues }
    } catch (error) {
      db.close()
      rmSync(file, { force: true })
      throw error
    }
  })
}
