import { getVisibility, type Issue, loadRecord, type QuestionRecord } from '@/lib/content'
import { isSlug, type ListSort } from '@/lib/routes'
import { formatAddress } from '../../model/address'
import { type ContentChange, everything } from '../../model/change'
import { listId } from '../../model/list-key'
import type { Revision } from '../../model/options'
import type {
  AddressAnswer,
  CanonicalQuestion,
  CanonicalRun,
  ListPage,
  QuestionSummary,
  Resolution,
  SubjectSummary,
  TopicSummary,
  Totals,
} from '../../model/types'
import {
  getSearchBytes,
  type SearchAnswer,
  type SearchRequest,
  type Suggestion,
  searchQuestions,
  suggestQuestions,
} from '../../search'
import type { Database } from '../store/database'
import { getFingerprint } from '../store/fingerprint'
import { getChangesAfter, getLastChange } from '../store/journal'
import { type CanonicalRange, listCanonical, listCanonicalRuns } from './canonical'
import { isMissing } from './is-missing'
import { hasUnreadable, isUnavailable, RecordUnavailableError } from './is-unavailable'
import { listIssues } from './issues'
import { getListPage } from './list-page'
import { getNextChangeTime } from './next-change'
import {
  listDuplicates,
  listRecentFiles,
  listUnpublished,
  type UnpublishedRecord,
} from './preview-lists'
import { assemblePreviewPage } from './preview-page'
import { getQuestionOfTheDay } from './question-of-the-day'
import { assembleQuestionPage } from './question-page'
import { getStanding, listNewest, type StandingRecord } from './questions'
import { resolveAddress } from './resolve-address'
import { getSubject, getSubjectList, listAllSubjects, listSubjects } from './subjects'
import { getTopicRow, listSubjectTopics } from './topics'
import { getTotals } from './totals'

/** A page that is being rendered asks again within this time, in ms. */
const idleMs = 5_000

/** One catalog file, opened to read. Nothing that is not public is in any answer. */
export class Catalog {
  readonly #db: Database
  readonly #contentDir: string
  readonly #preview: boolean

  constructor(db: Database, contentDir: string, preview: boolean) {
    this.#db = db
    this.#contentDir = contentDir
    this.#preview = preview
  }

  getTotals(): Totals {
    return getTotals(this.#db)
  }

  /** Subjects with questions by title, without hidden ones. */
  listSubjects(): SubjectSummary[] {
    return listSubjects(this.#db)
  }

  /** Subjects with questions by title, hidden ones last: their pages can be found as all others. */
  listAllSubjects(): SubjectSummary[] {
    return listAllSubjects(this.#db)
  }

  /** A subject with questions, hidden or not. */
  getSubject(slug: string): SubjectSummary | undefined {
    return getSubject(this.#db, slug)
  }

  /** A page of a subject's questions; `undefined` if there is no such subject or page. */
  listQuestions(
    subject: string,
    { page, sort = 'newest' }: { page: number; sort?: ListSort },
  ): ListPage<QuestionSummary> | undefined {
    const found = getSubjectList(this.#db, subject)
    if (!found) return undefined
    const list = sort === 'newest' ? listId.newest(found.id) : listId.alphabetical(found.id)
    return getListPage(this.#db, list, found.count, page)
  }

  /** The newest questions of the site, but those of hidden subjects. */
  listNewest(limit: number): QuestionSummary[] {
    return listNewest(this.#db, limit)
  }

  /** One question for a day (`YYYY-MM-DD`), of no hidden subject; `undefined` where there is none. */
  getQuestionOfTheDay(day: string): QuestionSummary | undefined {
    return getQuestionOfTheDay(this.#db, day)
  }

  /** A topic. Its slug differs from the given one where that is another spelling: redirect to it. */
  getTopic(slug: string): TopicSummary | undefined {
    const row = isSlug(slug) ? getTopicRow(this.#db, slug) : undefined
    return row && { slug: row.slug, title: row.title, count: row.count }
  }

  /** A page of a topic's questions, newest first; `undefined` if there is no such topic or page. */
  listTopicQuestions(slug: string, page: number): ListPage<QuestionSummary> | undefined {
    const topic = isSlug(slug) ? getTopicRow(this.#db, slug) : undefined
    return topic && getListPage(this.#db, listId.topic(topic.id), topic.count, page)
  }

  /** Topics of a subject, those with most of its questions first. */
  listSubjectTopics(subject: string, limit: number): TopicSummary[] {
    return listSubjectTopics(this.#db, subject, limit)
  }

  /**
   * What a question's address answers; `undefined` for nothing (404). The record is read from its file,
   * so a page is what the file says now.
   * In preview every record has its page at its own address; a redirect only counts where there is no file.
   * @throws {RecordUnavailableError | ContentRootError} where a record is public and its file is away or unreadable.
   * @throws where the file cannot be read for a reason that is not its own.
   */
  async resolveQuestion(subject: string, slug: string): Promise<Resolution | undefined> {
    if (!isSlug(subject) || !isSlug(slug)) return undefined
    if (this.#preview) return this.#previewQuestion(subject, slug)
    const standing = this.#getOwnStanding(subject, slug)
    if (!standing) return this.#resolveMoved(subject, slug)
    const record = this.#loadPublished(subject, slug)
    const page = record && assembleQuestionPage(this.#db, record, standing)
    return page && { kind: 'question', page }
  }

  /**
   * The record whose page stands at an address, read from its file, for what shows many of them: without all that the
   * page shows besides it, which takes four times as long. `undefined` as for {@link resolveQuestion}, and for what moved.
   * @throws as {@link resolveQuestion}.
   */
  getRecord(subject: string, slug: string): QuestionRecord | undefined {
    if (!isSlug(subject) || !isSlug(slug)) return undefined
    if (this.#preview) return loadRecord(this.#contentDir, subject, slug)?.record
    return this.#getOwnStanding(subject, slug) && this.#loadPublished(subject, slug)
  }

  /** Where a public record stands that has a page of its own. */
  #getOwnStanding(subject: string, slug: string): StandingRecord | undefined {
    const standing = getStanding(this.#db, subject, slug)
    return standing && (standing.question === standing.n || standing.stays) ? standing : undefined
  }

  #loadPublished(subject: string, slug: string): QuestionRecord | undefined {
    const record = loadRecord(this.#contentDir, subject, slug)?.record
    if (!record) throw new RecordUnavailableError({ subject, slug })
    return getVisibility(record, new Date()) === 'published' ? record : undefined
  }

  async #previewQuestion(subject: string, slug: string): Promise<Resolution | undefined> {
    const decoded = loadRecord(this.#contentDir, subject, slug)
    if (!decoded) return this.#resolveMoved(subject, slug)
    if (!decoded.record) return undefined
    return { kind: 'question', page: await assemblePreviewPage(this.#db, decoded.record) }
  }

  #resolveMoved(subject: string, slug: string): Resolution | undefined {
    const answer = this.resolveAddress(formatAddress({ subject, slug }))
    if (answer?.status === 308) return { kind: 'redirect', to: answer.to }
    return answer && { kind: 'gone' }
  }

  /** Records that the public does not see, by file; their texts are only known in preview. */
  listUnpublished(limit: number): UnpublishedRecord[] {
    return listUnpublished(this.#db, limit)
  }

  /** Addresses of other records, public or not, that share a record's id, answer or question. */
  listDuplicates(
    subject: string,
    slug: string,
    limit: number,
  ): { subject: string; slug: string }[] {
    return listDuplicates(this.#db, { subject, slug }, limit)
  }

  /** Paths of the records' files that changed last, the newest first, broken ones included. */
  listRecentFiles(limit: number): string[] {
    return listRecentFiles(this.#db, limit)
  }

  /**
   * What an address in normal form (lower case, no trailing slash) answers where it is not a page's own:
   * one 308 to where its chain of redirects ends, or 410. `undefined` for a page, and for what is unknown.
   */
  resolveAddress(address: string): AddressAnswer | undefined {
    return resolveAddress(this.#db, address)
  }

  /**
   * Whether an address in normal form is that of a question, a subject or a topic which is not there, or of something
   * of theirs. `false` says nothing of the address. Ask {@link resolveAddress} first: what moved is not there, either.
   */
  isMissing(address: string): boolean {
    return isMissing(this.#db, address)
  }

  /**
   * Whether it is unknown what stands at an address in normal form, since its file or its subject's folder cannot be
   * read. `false` says nothing of the address. Ask {@link resolveAddress} first.
   */
  isUnavailable(address: string): boolean {
    return isUnavailable(this.#db, this.#contentDir, address)
  }

  /** Whether anything of the content could not be read when it was last looked at. */
  hasUnreadable(): boolean {
    return hasUnreadable(this.#db)
  }

  /**
   * Questions whose address is in the subject and may be indexed, oldest first: the set of sitemaps. A walk goes on
   * `after` the last question of the call before.
   */
  listCanonical(subject: string, range: CanonicalRange): CanonicalQuestion[] {
    return listCanonical(this.#db, subject, range)
  }

  /** How {@link listCanonical} falls into runs of `size`; each is walked when it is asked for. */
  listCanonicalRuns(subject: string, size: number): Generator<CanonicalRun> {
    return listCanonicalRuns(this.#db, subject, size)
  }

  /** Searches the questions: one page of results. See {@link SearchRequest}. */
  searchQuestions(request: SearchRequest): SearchAnswer {
    // One moment of the catalog, whatever a refresh writes meanwhile.
    return this.#db.transaction('deferred', () => searchQuestions(this.#db, request))
  }

  /** Bytes of the search index in the catalog's file, without the texts that it shows. */
  getSearchBytes(): number {
    return getSearchBytes(this.#db)
  }

  /** Questions for a query that is still being typed, the likeliest first; at most eight. */
  suggestQuestions(typed: string): Suggestion[] {
    return this.#db.transaction('deferred', () => suggestQuestions(this.#db, typed))
  }

  /** What is wrong with the content, in the order of files and lines. */
  listIssues(): Issue[] {
    return listIssues(this.#db)
  }

  /** The first instant after `now` at which a record becomes public or stops being so; none if absent. */
  getNextChangeTime(now: Date): Date | undefined {
    const time = getNextChangeTime(this.#db, now.toISOString())
    return time === undefined ? undefined : new Date(time)
  }

  /** Fingerprint of everything that pages are made from; equal content gives equal ones on every machine. */
  getFingerprint(): string {
    return getFingerprint(this.#db)
  }

  /** How up to date this catalog is. */
  getRevision(): Revision {
    return { generation: this.#db.file, change: getLastChange(this.#db) }
  }

  /** What may have changed since a revision, by whichever process; `undefined` if nothing did. Cheap. */
  getChangesSince({ generation, change }: Revision): ContentChange | undefined {
    if (generation !== this.#db.file) return everything
    return getLastChange(this.#db) === change ? undefined : getChangesAfter(this.#db, change)
  }

  close(): void {
    this.#db.close()
  }

  /** Closes it once nobody has asked it for a while, for who has no more use for it but others may. */
  retire(): void {
    this.#db.closeWhenIdle(idleMs)
  }
}
