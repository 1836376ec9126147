import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { type Issue, listRecordBatches, loadSubjects, subjectsFile } from '@/lib/content'
import { ChangeRecorder } from '../../model/change'
import type { CatalogOptions } from '../../model/options'
import type { PublicView } from '../../reading/conceal-record'
import { getFileStamp } from '../../reading/file-stamp'
import type { AnalysedRecord } from '../../reading/read-record'
import { readInBatches } from '../../reading/record-reader'
import { readRedirects } from '../../redirects/read-redirects'
import { redirectsFile } from '../../redirects/redirect'
import { Database } from '../store/database'
import { setFact } from '../store/facts'
import { noteFile, toggleFingerprint } from '../store/fingerprint'
import { type CatalogKind, createGeneration, publishGeneration } from '../store/generation'
import { sealCatalog } from '../store/seal'
import { searchTables } from '../store/search-tables'
import { catalogVersion, indexes, tables } from '../store/tables'
import { type Entry, insertEntries, insertIssues } from '../write/insert-entries'
import { SearchIndexer } from '../write/search-index'
import { stageRedirects, storeRedirects } from '../write/store-redirects'
import { applySubjectSettings, requireSubject } from '../write/subjects'
import { BuildNotes } from './build-notes'
import { derive, publishRecords } from './derive'

/** Pages that rows and lists go to one after another; SQLite's usual 2 MB would write and read them again and again. */
const cacheKilobytes = 16_000

/** Records that are not public, or that another record stands for. */
const otherRecords = 'SELECT n FROM record WHERE question IS NOT n'

/**
 * Runs `work` with a heap that grows by a fifth instead of several times before garbage is collected:
 * a build makes much garbage and keeps little, and takes a third less memory so.
 */
async function withLeanHeap(work: () => Promise<void>): Promise<void> {
  setFlagsFromString('--heap-growing-percent=20')
  try {
    await work()
  } finally {
    setFlagsFromString('--heap-growing-percent=0')
  }
}

/** Roughly how many records there are, for the progress shown: names alone are counted. */
function countFiles(contentDir: string): number {
  const learn = path.join(contentDir, 'learn')
  return listNames(learn).reduce((sum, name) => sum + listNames(path.join(learn, name)).length, 0)
}

/** What is in a folder; nothing if it is none, or cannot be read: `listRecordBatches` says so. */
function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Reads every record into the tables; the rest is derived from them. */
async function fillRecords(
  db: Database,
  search: SearchIndexer,
  { contentDir, now, preview = false, onProgress, onLinked }: CatalogOptions,
): Promise<void> {
  const view: PublicView = { now, preview }
  const issues: Issue[] = []
  const listed = listRecordBatches(contentDir, (issue) => issues.push(issue))
  const total = countFiles(contentDir)
  const notes = new BuildNotes(db)
  let n = 0
  for await (const { files, records, words } of readInBatches(
    { contentDir, view },
    listed,
    total,
  )) {
    const subject = requireSubject(db, files[0]?.subject ?? '')
    const entries: (Entry & AnalysedRecord)[] = []
    for (const [index, file] of files.entries()) {
      n += 1
      const read = records[index]
      if (file.isLinked) onLinked?.(file)
      if (read) entries.push({ ...read, n, subject, file, readAt: Date.now() })
    }
    insertEntries(db, entries)
    for (const { n, row } of entries) if (row) notes.add(n, row)
    toggleFingerprint(
      db,
      entries.map(({ file, hash }) => ({ path: file.file, hash })),
    )
    for (const { n, subject, entry } of entries) if (entry) search.add(n, subject, entry)
    search.addWords(words)
    onProgress?.(n, total)
  }
  notes.write()
  insertIssues(db, 'folder', issues)
  setFact(db, 'last', n)
}

async function fill(db: Database, options: CatalogOptions): Promise<void> {
  const { contentDir, now } = options
  setFact(db, 'content', path.resolve(contentDir))
  setFact(db, subjectsFile, getFileStamp(contentDir, subjectsFile))
  setFact(db, redirectsFile, getFileStamp(contentDir, redirectsFile))
  noteFile(db, contentDir, subjectsFile)
  noteFile(db, contentDir, redirectsFile)
  const settings = loadSubjects(contentDir)
  insertIssues(db, 'subjects', settings.issues)
  const search = new SearchIndexer(db)
  await fillRecords(db, search, options)
  const found: Issue[] = []
  await stageRedirects(
    db,
    readRedirects(contentDir, (issue) => found.push(issue)),
  )
  storeRedirects(db, found, 0)
  publishRecords(db, now)
  db.exec(indexes)
  derive(db)
  search.finish(db.all<{ n: number }>(otherRecords).map(({ n }) => n))
  applySubjectSettings(db, settings.subjects, new ChangeRecorder())
}

/** Makes a catalog file, filled by `work`, and puts it into effect; nothing of it is left if that fails. */
async function makeGeneration(
  { dataDir, preview }: CatalogOptions,
  work: (db: Database) => Promise<void> | void,
): Promise<void> {
  const kind: CatalogKind = preview ? 'preview' : 'catalog'
  const file = createGeneration(dataDir, kind)
  try {
    const db = new Database(file)
    try {
      // Nothing is lost if it dies half-way: the file only counts once it is complete and synced.
      db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE')
      db.exec(`PRAGMA cache_size = -${cacheKilobytes}`)
      db.exec('BEGIN')
      db.exec(tables)
      db.exec(searchTables)
      await work(db)
      db.exec('COMMIT')
      db.exec(`PRAGMA user_version = ${catalogVersion}`)
    } finally {
      db.close()
    }
    sealCatalog(file)
    publishGeneration(dataDir, kind, file)
  } catch (error) {
    for (const each of [file, `${file}.seal`]) rmSync(each, { force: true })
    throw error
  }
}

/**
 * Builds a catalog from nothing and puts it into effect, for the holder of the write lock; until it is complete
 * and on the disk, the one before stays in effect, whatever happens.
 */
export function buildGeneration(options: CatalogOptions): Promise<void> {
  return makeGeneration(options, (db) => withLeanHeap(() => fill(db, options)))
}

/** Puts a catalog without records into effect, which knows no content folder and so is rebuilt at a refresh. */
export function putEmptyGeneration(options: CatalogOptions): Promise<void> {
  return makeGeneration(options, (db) => {
    db.exec(indexes)
    new SearchIndexer(db).finish()
  })
}
