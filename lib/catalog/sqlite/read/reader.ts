import path from 'node:path'
import { unreadableCode } from '@/lib/content'
import { isSlug, type ListSort } from '@/lib/routes'
import { CatalogError } from '../../model/catalog-error'
import { everything } from '../../model/change'
import { listId } from '../../model/list-key'
import type { Revision } from '../../model/options'
import type { CanonicalRun, ListPage, QuestionSummary, Totals } from '../../model/types'
import { getRecord, resolveQuestion } from '../../pages/question-page'
import type { CanonicalRange, CatalogReader } from '../../pages/reader'
import { resolveAddress } from '../../pages/resolve-address'
import { type SearchRequest, searchQuestions, suggestQuestions } from '../../search'
import type { Database } from '../store/database'
import { getFingerprint } from '../store/fingerprint'
import { getChangesAfter, getLastChange } from '../store/journal'
import { listCanonical, listCanonicalRuns } from './canonical'
import { listIssues } from './issues'
import { getListPage } from './list-page'
import { listDuplicates, listRecentFiles, listUnpublished } from './preview-lists'
import { listSummaries } from './question-summary'
import { SqliteSearchSource } from './search-source'
import { SqliteSource } from './source'
import { getSubject, getSubjectList, listAllSubjects, listSubjects } from './subjects'
import { getTopicRow, listSubjectTopics } from './topics'

/** A page that is being rendered asks again within this time, in ms. */
const idleMs = 5_000

const dayMs = 86_400_000

/** Odd, and near 2³² divided by the golden ratio: multiples of it spread evenly over 32 bits. */
const stride = 0x9e3779b1

/** One catalog file, opened to read. */
export class SqliteReader implements CatalogReader {
  readonly #db: Database
  readonly #search: SqliteSearchSource
  readonly #source: SqliteSource
  readonly #preview: boolean

  constructor(db: Database, contentDir: string, preview: boolean) {
    this.#db = db
    this.#search = new SqliteSearchSource(db)
    this.#source = new SqliteSource(db, contentDir, this.#search)
    this.#preview = preview
  }

  /** Returns what `ask` does. @throws {CatalogError} in place of SQLite's own errors. */
  async #ask<Result>(ask: (db: Database) => Result | Promise<Result>): Promise<Result> {
    try {
      return await ask(this.#db)
    } catch (error) {
      throw hideEngine(error)
    }
  }

  /** Stored totals; the subjects alone are counted, being few. */
  getTotals() {
    return this.#ask((db) => {
      const sql = `SELECT name, value FROM fact UNION ALL
        SELECT 'subjects', count(*) FROM subject WHERE count > 0`
      const rows = db.all<{ name: string; value: number }>(sql)
      const facts = new Map(rows.map(({ name, value }) => [name, value]))
      const names = ['questions', 'records', 'subjects', 'topics', 'broken'] as const
      return Object.fromEntries(
        names.map((name) => [name, facts.get(name) ?? 0]),
      ) as unknown as Totals
    })
  }

  listSubjects() {
    return this.#ask(listSubjects)
  }

  listAllSubjects() {
    return this.#ask(listAllSubjects)
  }

  getSubject(slug: string) {
    return this.#ask((db) => getSubject(db, slug))
  }

  listQuestions(
    subject: string,
    { page, sort = 'newest' }: { page: number; sort?: ListSort },
  ): Promise<ListPage<QuestionSummary> | undefined> {
    return this.#ask((db) => {
      const found = getSubjectList(db, subject)
      if (!found) return undefined
      const list = sort === 'newest' ? listId.newest(found.id) : listId.alphabetical(found.id)
      return getListPage(db, list, found.count, page)
    })
  }

  listNewest(limit: number) {
    return this.#ask((db) =>
      listSummaries(
        db,
        `SELECT record.n FROM record JOIN subject ON subject.id = record.subject
          WHERE question = n AND hidden = 0 ORDER BY date DESC, record.id DESC LIMIT ?`,
        limit,
      ),
    )
  }

  getQuestionOfTheDay(day: string): Promise<QuestionSummary | undefined> {
    const listedFrom = `SELECT record.n FROM record JOIN subject ON subject.id = record.subject
      WHERE question = n AND hidden = 0 AND no_index = 0 AND n >= ? ORDER BY n LIMIT 1`
    return this.#ask((db) => {
      const last = db.get<{ n: number | null }>('SELECT max(n) AS n FROM record')?.n ?? 0
      const spread = Math.imul(Date.parse(day) / dayMs, stride) >>> 0
      const [question] = listSummaries(db, listedFrom, spread % (last + 1))
      return question ?? listSummaries(db, listedFrom, 0)[0]
    })
  }

  getTopic(slug: string) {
    return this.#ask((db) => {
      const row = isSlug(slug) ? getTopicRow(db, slug) : undefined
      return row && { slug: row.slug, title: row.title, count: row.count }
    })
  }

  listTopicQuestions(slug: string, page: number): Promise<ListPage<QuestionSummary> | undefined> {
    return this.#ask((db) => {
      const topic = isSlug(slug) ? getTopicRow(db, slug) : undefined
      return topic && getListPage(db, listId.topic(topic.id), topic.count, page)
    })
  }

  listSubjectTopics(subject: string, limit: number) {
    return this.#ask((db) => listSubjectTopics(db, subject, limit))
  }

  resolveQuestion(subject: string, slug: string) {
    return this.#ask(() => resolveQuestion(this.#source, { subject, slug }, this.#preview))
  }

  getRecord(subject: string, slug: string) {
    return this.#ask(() => getRecord(this.#source, { subject, slug }, this.#preview))
  }

  resolve(address: string) {
    return this.#ask(() => resolveAddress(this.#source, address))
  }

  hasUnreadable() {
    const sql = 'SELECT 1 FROM issue WHERE code = ? LIMIT 1'
    return this.#ask((db) => db.get(sql, unreadableCode) !== undefined)
  }

  listUnpublished(limit: number) {
    return this.#ask((db) => listUnpublished(db, limit))
  }

  listDuplicates(subject: string, slug: string, limit: number) {
    return this.#ask((db) => listDuplicates(db, { subject, slug }, limit))
  }

  listRecentFiles(limit: number) {
    return this.#ask((db) => listRecentFiles(db, limit))
  }

  listCanonical(subject: string, range: CanonicalRange) {
    return this.#ask((db) => listCanonical(db, subject, range))
  }

  async *listCanonicalRuns(subject: string, size: number): AsyncGenerator<CanonicalRun> {
    try {
      yield* listCanonicalRuns(this.#db, subject, size)
    } catch (error) {
      throw hideEngine(error)
    }
  }

  searchQuestions(request: SearchRequest) {
    return this.#ask((db) => db.snapshot(() => searchQuestions(this.#search, request)))
  }

  suggestQuestions(typed: string) {
    return this.#ask((db) => db.snapshot(() => suggestQuestions(this.#search, typed)))
  }

  getSearchBytes() {
    const sql =
      "SELECT sum(pgsize) AS bytes FROM dbstat WHERE name GLOB 'search_*' AND name <> 'search_text'"
    return this.#ask((db) => db.get<{ bytes: number }>(sql)?.bytes ?? 0)
  }

  listIssues() {
    return this.#ask((db) => listIssues(db))
  }

  getNextChangeTime(now: Date): Promise<Date | undefined> {
    const sql = `SELECT min(at) AS at FROM (
      SELECT min(publish_at) AS at FROM record WHERE publish_at > ?1
      UNION ALL SELECT min(expire_at) FROM record WHERE expire_at > ?1)`
    return this.#ask((db) => {
      const time = db.get<{ at: string | null }>(sql, now.toISOString())?.at
      return time ? new Date(time) : undefined
    })
  }

  getFingerprint() {
    return this.#ask(getFingerprint)
  }

  getRevision(): Promise<Revision> {
    return this.#ask((db) => ({ generation: path.basename(db.file), change: getLastChange(db) }))
  }

  getChangesSince({ generation, change }: Revision) {
    return this.#ask((db) => {
      if (generation !== path.basename(db.file)) return everything
      return getLastChange(db) === change ? undefined : getChangesAfter(db, change)
    })
  }

  async close(): Promise<void> {
    this.#db.close()
  }

  /** Closes it once it has been idle for a while, since other callers may still use it. */
  retire(): void {
    this.#db.closeWhenIdle(idleMs)
  }
}

/** An error of SQLite's own as one of the catalog's; any other as it is. */
function hideEngine(error: unknown): unknown {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (!String(code).startsWith('SQLITE_')) return error
  return new CatalogError(`The catalog cannot be read (${message}).`, { cause: error })
}
