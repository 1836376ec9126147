import { setImmediate } from 'node:timers/promises'
import {
  compareIssues,
  type Issue,
  loadSubjects,
  type RecordFile,
  subjectsFile,
} from '@/lib/content'
import type { Place } from '../address'
import { getFileStamp } from '../build/file-stamp'
import { insertIssues } from '../build/insert-entries'
import type { Database } from '../database'
import { getFact, setFact } from '../facts'
import { noteFile } from '../fingerprint'
import type { CatalogOptions } from '../options'
import { listIssues } from '../queries/issues'
import { readRedirects } from '../redirects/read-redirects'
import { redirectsFile } from '../redirects/redirect'
import { stageRedirects, storeRedirects } from '../redirects/store-redirects'
import { applyFiles, readFiles } from './apply-files'
import { ChangeRecorder, type ContentChange, mergeChanges } from './change'
import { statFiles } from './find-edits'
import { recordChange } from './journal'
import { listDueFiles } from './schedule'
import { applySubjectSettings } from './subjects'

/** Files read in one transaction: few enough that a server answers in between. */
const batchSize = 50

/** Redirects of which the page cache hears one by one; after more, it drops all. */
const mostRedirects = 2_000

/** Brings an open catalog in line with the content, a transaction a step; each leaves it whole. */
export class Refresher {
  readonly #db: Database
  readonly #options: CatalogOptions
  readonly #changes: ContentChange[] = []
  #isReady = false

  constructor(db: Database, options: CatalogOptions) {
    this.#db = db
    this.#options = options
  }

  /** What has changed so far, or `undefined` if nothing has. */
  get change(): ContentChange | undefined {
    return this.#changes.length > 0 ? mergeChanges(this.#changes) : undefined
  }

  /**
   * Reads changed files again, and drops removed ones.
   * @param again also where the content is the one that is known.
   */
  async applyFiles(
    changed: readonly RecordFile[],
    removed: readonly Place[],
    { again = false } = {},
  ): Promise<void> {
    const { contentDir, onProgress } = this.#options
    const total = changed.length + removed.length
    for (let from = 0; from < total; from += batchSize) {
      const to = Math.min(from + batchSize, total)
      const files = await readFiles(contentDir, changed.slice(from, to))
      const gone = removed.slice(
        Math.max(0, from - changed.length),
        Math.max(0, to - changed.length),
      )
      this.#step((changes) => {
        applyFiles(this.#db, files, gone, { ...this.#editOptions(changes), again })
      })
      onProgress?.(to, total)
      await setImmediate()
    }
  }

  /** Replaces what is wrong with folders and names. */
  applyFolderIssues(issues: readonly Issue[]): void {
    const known = listIssues(this.#db, 'folder')
    if (JSON.stringify(known) === JSON.stringify([...issues].sort(compareIssues))) return
    this.#write(() => {
      this.#db.run("DELETE FROM issue WHERE source = 'folder'")
      insertIssues(this.#db, 'folder', issues)
    })
  }

  /** Reads `subjects.yaml` again if it has changed. */
  applySubjects(): void {
    const { contentDir } = this.#options
    const stamp = getFileStamp(contentDir, subjectsFile)
    if (getFact(this.#db, subjectsFile) === stamp) return
    const { subjects, issues } = loadSubjects(contentDir)
    this.#step((changes) => {
      setFact(this.#db, subjectsFile, stamp)
      noteFile(this.#db, contentDir, subjectsFile)
      this.#db.run("DELETE FROM issue WHERE source = 'subjects'")
      insertIssues(this.#db, 'subjects', issues)
      applySubjectSettings(this.#db, subjects, changes)
      changes.addEverything()
    })
  }

  /** Reads `redirects.yaml` again if it has changed. */
  async applyRedirects(): Promise<void> {
    const { contentDir } = this.#options
    const stamp = getFileStamp(contentDir, redirectsFile)
    if (getFact(this.#db, redirectsFile) === stamp) return
    const issues: Issue[] = []
    await stageRedirects(
      this.#db,
      readRedirects(contentDir, (issue) => issues.push(issue)),
    )
    this.#step((changes) => {
      setFact(this.#db, redirectsFile, stamp)
      noteFile(this.#db, contentDir, redirectsFile)
      const addresses = storeRedirects(this.#db, issues, mostRedirects)
      for (const address of addresses) changes.addAddress(address)
    })
  }

  /** Publishes and withdraws what is due. */
  async applySchedule(): Promise<void> {
    const { contentDir, now } = this.#options
    const due = listDueFiles(this.#db, now.toISOString())
    if (due.length === 0) return
    const { changed, removed } = statFiles(contentDir, due)
    await this.applyFiles(changed, removed, { again: true })
  }

  #editOptions(changes: ChangeRecorder) {
    const { now, preview = false } = this.#options
    return { now: now.toISOString(), preview, changes }
  }

  #step(work: (changes: ChangeRecorder) => void): void {
    const change = this.#write(() => {
      const changes = new ChangeRecorder()
      work(changes)
      const found = changes.get()
      if (found) recordChange(this.#db, found)
      return found
    })
    if (change) this.#changes.push(change)
  }

  #write<Result>(work: () => Result): Result {
    if (!this.#isReady) {
      // Readers go on while a refresh writes; a catalog that is never refreshed stays one plain file.
      this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
      this.#isReady = true
    }
    return this.#db.transaction('immediate', work)
  }
}
