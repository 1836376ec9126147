import type { Issue, QuestionRecord } from '@/lib/content'
import type { ListSort } from '@/lib/routes'
import type { Place } from '../model/address'
import type { ContentChange } from '../model/change'
import type { Revision } from '../model/options'
import type {
  CanonicalCursor,
  CanonicalQuestion,
  CanonicalRun,
  ListPage,
  QuestionResolution,
  QuestionSummary,
  Resolution,
  SubjectSummary,
  TopicSummary,
  Totals,
  UnpublishedRecord,
} from '../model/types'
import type { SearchAnswer, SearchRequest, Suggestion } from '../search'

/** Selects canonical questions of a subject. */
export interface CanonicalRange {
  limit: number
  /** The last question of the previous call, to continue after it. Absent: from the oldest. */
  after?: CanonicalCursor
  /** Number of questions to skip first. */
  skip?: number
}

/**
 * Everything that pages, the server and tools read from a catalog, whichever engine keeps it. No answer holds anything
 * that is not public, except those of `listUnpublished`, `listDuplicates` and a reader in preview.
 *
 * Every method rejects with a {@link CatalogError} if the catalog cannot be read. `test-contract.ts` proves an
 * implementation.
 */
export interface CatalogReader {
  getTotals(): Promise<Totals>

  /** Lists subjects that have questions by title, without hidden ones. */
  listSubjects(): Promise<SubjectSummary[]>

  /** Lists subjects that have questions by title, hidden ones last: their pages can be found like all others. */
  listAllSubjects(): Promise<SubjectSummary[]>

  /** Returns a subject that has questions, hidden or not. */
  getSubject(slug: string): Promise<SubjectSummary | undefined>

  /** Returns a page of 50 of a subject's questions; `undefined` if the subject or the page does not exist. */
  listQuestions(
    subject: string,
    options: { page: number; sort?: ListSort },
  ): Promise<ListPage<QuestionSummary> | undefined>

  /** Lists the newest questions of the site, except those of hidden subjects. */
  listNewest(limit: number): Promise<QuestionSummary[]>

  /** Returns the question of a day (`YYYY-MM-DD`), never of a hidden subject; `undefined` if there is none. */
  getQuestionOfTheDay(day: string): Promise<QuestionSummary | undefined>

  /** Returns a topic. Its slug differs from the given one if that is another spelling: redirect to it. */
  getTopic(slug: string): Promise<TopicSummary | undefined>

  /** Returns a page of 50 of a topic's questions, newest first; `undefined` if the topic or the page does not exist. */
  listTopicQuestions(slug: string, page: number): Promise<ListPage<QuestionSummary> | undefined>

  /** Lists topics of a subject, the most frequent in it first. */
  listSubjectTopics(subject: string, limit: number): Promise<TopicSummary[]>

  /**
   * Returns what a question's address leads to, with all that its page shows; `undefined` if nothing is known of it
   * (404). The record is read from its source, so a page always shows its present content.
   * In preview every record has its page at its own address, and redirects apply only if there is no record.
   * @throws {RecordUnavailableError | ContentRootError} if a record is public and its source cannot be read.
   */
  resolveQuestion(subject: string, slug: string): Promise<QuestionResolution | undefined>

  /**
   * Returns the record whose page stands at an address, without what the page shows besides it; that takes a quarter of
   * the time. `undefined` as for {@link resolveQuestion}, and if the question has moved.
   * @throws as {@link resolveQuestion}.
   */
  getRecord(subject: string, slug: string): Promise<QuestionRecord | undefined>

  /**
   * Returns what an address in normal form (lower case, no trailing slash) leads to. Redirects are followed to the end of
   * their chain, and apply only where no public record stands. An address below a question, a subject or a topic (a
   * further page, an image, a deck) is missing or unavailable if they are. `undefined` if the catalog cannot tell.
   */
  resolve(address: string): Promise<Resolution | undefined>

  /** Returns whether any of the content could not be read when it was last examined. */
  hasUnreadable(): Promise<boolean>

  /** Lists records that are not public, by file; their texts are known in preview only. */
  listUnpublished(limit: number): Promise<UnpublishedRecord[]>

  /** Lists other records, public or not, that share a record's id, answer or question. */
  listDuplicates(subject: string, slug: string, limit: number): Promise<Place[]>

  /** Lists paths of the record files that changed last, newest first, broken ones included. */
  listRecentFiles(limit: number): Promise<string[]>

  /** Lists questions whose address is in the subject and may be indexed, oldest first: the set of sitemaps. */
  listCanonical(subject: string, range: CanonicalRange): Promise<CanonicalQuestion[]>

  /** Walks {@link listCanonical} in runs of `size`; each run is read when it is asked for. */
  listCanonicalRuns(subject: string, size: number): AsyncGenerator<CanonicalRun>

  /** Searches the questions: one page of results. See {@link SearchRequest}. */
  searchQuestions(request: SearchRequest): Promise<SearchAnswer>

  /** Lists at most eight questions for a query that is still being typed, the likeliest first. */
  suggestQuestions(typed: string): Promise<Suggestion[]>

  /** Returns the size of the search index in bytes, without the texts that it shows. */
  getSearchBytes(): Promise<number>

  /** Lists what is wrong with the content, in the order of files and lines. */
  listIssues(): Promise<Issue[]>

  /** Returns the first instant after `now` at which a record becomes public or ceases to be; `undefined` for none. */
  getNextChangeTime(now: Date): Promise<Date | undefined>

  /** Returns a fingerprint of all that pages are made from; equal content has equal ones on every machine. */
  getFingerprint(): Promise<string>

  /** Returns how up to date this catalog is. */
  getRevision(): Promise<Revision>

  /** Returns what may have changed since a revision, from any process; `undefined` if nothing did. Cheap. */
  getChangesSince(revision: Revision): Promise<ContentChange | undefined>

  close(): Promise<void>
}
