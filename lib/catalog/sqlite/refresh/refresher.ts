import { setImmediate } from 'node:timers/promises'
import {
  compareIssues,
  type Issue,
  loadSubjects,
  publicCondition,
  type RecordFile,
  subjectsFile,
  unreadableCode,
} from '@/lib/content'
import { type Place, recordFile } from '../../model/address'
import { ChangeRecorder, type ContentChange, mergeChanges } from '../../model/change'
import type { CatalogOptions } from '../../model/options'
import { getFileStamp } from '../../reading/file-stamp'
import { readRedirects, unreadableRedirects } from '../../redirects/read-redirects'
import { redirectsFile } from '../../redirects/redirect'
import { listIssues } from '../read/issues'
import type { Database } from '../store/database'
import { getFact, setFact } from '../store/facts'
import { noteFile } from '../store/fingerprint'
import { recordChange } from '../store/journal'
import { type IssueSource, insertIssues } from '../write/insert-entries'
import { stageRedirects, storeRedirects } from '../write/store-redirects'
import { applySubjectSettings } from '../write/subjects'
import { applyFiles, type ReadFile, readFiles } from './apply-files'
import { statDueFiles } from './find-edits'
import { isKnown, isRedirected, listMoved } from './vanished-records'

/** Files read in one transaction: few enough that a server answers in between. */
const batchSize = 50

/** Redirects that are reported to the page cache one by one; if there are more, it drops all. */
const mostRedirects = 2_000

/** Brings an open catalog in line with the content, a transaction a step; each leaves it whole. */
export class Refresher {
  readonly #db: Database
  readonly #options: CatalogOptions
  readonly #changes: ContentChange[] = []
  /** Records that stay although their files have vanished. */
  readonly #held: Place[] = []
  #isReady = false

  constructor(db: Database, options: CatalogOptions) {
    this.#db = db
    this.#options = options
  }

  /** The changes so far, or `undefined` if there are none. */
  get change(): ContentChange | undefined {
    return this.#changes.length > 0 ? mergeChanges(this.#changes) : undefined
  }

  /** Files that have vanished, of records that `keepVanished` has let stay. */
  get vanished(): string[] {
    return this.#held.filter((place) => isKnown(this.#db, place)).map(recordFile)
  }

  /**
   * Reads changed files again, and drops removed ones, as far as `keepVanished` allows.
   * @param again also where the content is the one that is known.
   */
  async applyFiles(
    changed: readonly RecordFile[],
    removed: readonly Place[],
    { again = false } = {},
  ): Promise<void> {
    const { contentDir, onProgress, keepVanished } = this.#options
    // What is due goes whether its file is there or not.
    const holds = keepVanished && !again
    const leaving = holds ? this.#hold(removed) : removed
    const total = changed.length + leaving.length
    for (let from = 0; from < total; from += batchSize) {
      const to = Math.min(from + batchSize, total)
      const read = await readFiles(contentDir, changed.slice(from, to))
      const gone = leaving.slice(
        Math.max(0, from - changed.length),
        Math.max(0, to - changed.length),
      )
      const files = holds ? this.#holdUnread(read) : read
      if (holds) {
        const known = new Set(gone.map(recordFile))
        const moved = listMoved(this.#db, contentDir, files)
        gone.push(...moved.filter((place) => !known.has(recordFile(place))))
      }
      this.#step((changes) => {
        applyFiles(this.#db, files, gone, { ...this.#editOptions(changes), again })
      })
      onProgress?.(to, total)
      await setImmediate()
    }
  }

  /** Notes which of removed records stay for now, and returns the others. */
  #hold(removed: readonly Place[]): Place[] {
    const leaving: Place[] = []
    for (const place of removed) {
      const list = isRedirected(this.#db, place) ? leaving : this.#held
      list.push(place)
    }
    return leaving
  }

  /** As for removed records, for files that have vanished before they were read; returns those that were read. */
  #holdUnread(files: readonly ReadFile[]): ReadFile[] {
    this.#held.push(...files.filter(({ read }) => !read).map(({ file }) => file))
    return files.filter(({ read }) => read)
  }

  /** Replaces what is wrong with folders and names. */
  applyFolderIssues(issues: readonly Issue[]): void {
    this.#noteIssues('folder', issues)
  }

  /** What a file said last still holds while it cannot be read; the next refresh tries again. */
  #keepSettings(file: string, source: IssueSource, issues: readonly Issue[]): void {
    this.#write(() => setFact(this.#db, file, 'unread'))
    this.#noteIssues(source, issues)
  }

  #noteIssues(source: IssueSource, issues: readonly Issue[]): void {
    const known = listIssues(this.#db, source)
    if (JSON.stringify(known) === JSON.stringify([...issues].sort(compareIssues))) return
    this.#write(() => {
      this.#db.run('DELETE FROM issue WHERE source = ?', source)
      insertIssues(this.#db, source, issues)
    })
  }

  /** Reads `subjects.yaml` again if it has changed. */
  applySubjects(): void {
    const { contentDir } = this.#options
    const stamp = getFileStamp(contentDir, subjectsFile)
    if (getFact(this.#db, subjectsFile) === stamp) return
    const { subjects, issues } = loadSubjects(contentDir)
    if (issues.some(({ code }) => code === unreadableCode)) {
      this.#keepSettings(subjectsFile, 'subjects', issues)
      return
    }
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
    if (issues.some(({ code }) => code === unreadableRedirects)) {
      this.#keepSettings(redirectsFile, 'redirects', issues)
      return
    }
    this.#step((changes) => {
      setFact(this.#db, redirectsFile, stamp)
      noteFile(this.#db, contentDir, redirectsFile)
      const addresses = storeRedirects(this.#db, issues, mostRedirects)
      for (const address of addresses) changes.add(address)
    })
  }

  /** Publishes and withdraws what is due. */
  async applySchedule(): Promise<void> {
    const { contentDir, now } = this.#options
    const due = listDueFiles(this.#db, now)
    if (due.length === 0) return
    const { changed, removed, unusable } = statDueFiles(contentDir, due)
    await this.applyFiles(changed, [...removed, ...unusable], { again: true })
  }

  #editOptions(changes: ChangeRecorder) {
    const { now, preview = false } = this.#options
    return { now, preview, changes }
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

const due = `SELECT subject.slug AS subject, record.slug FROM record
  JOIN subject ON subject.id = record.subject WHERE n IN (
    SELECT n FROM record WHERE publish_at IS NOT NULL AND (question IS NULL) = ${publicCondition('?1')}
    UNION SELECT n FROM record WHERE expire_at IS NOT NULL AND (question IS NULL) = ${publicCondition('?1')})`

/**
 * Files of the records whose visibility is not what it is to be at `now`, to be read
 * again: the catalog holds no text of what is not public.
 */
function listDueFiles(db: Database, now: Date): string[] {
  return db.all<Place>(due, now.toISOString()).map(recordFile)
}
