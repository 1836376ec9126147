import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { type DecodedRecord, loadRecord, type QuestionRecord, unreadableCode } from '@/lib/content'
import { formatAddress, type Place, recordFile } from '../../model/address'
import { importedCondition } from '../../model/imported'
import { type ListKey, listId, newestKey } from '../../model/list-key'
import type { PageFacts, QuestionSource, Role } from '../../pages/source'
import { listAlike, type SearchSource } from '../../search'
import type { Database } from '../store/database'
import { listNumbered, listSummaries } from './question-summary'
import { getSubject, getSubjectList, listOtherSubjects } from './subjects'
import { getTopicRow, listRecordTopics } from './topics'

interface StandingRow {
  n: number
  question: number | null
  stays: number
  indexable: number | null
  subject: string | null
  slug: string | null
}

/** The source of pages: a catalog file and the content folder. */
export class SqliteSource implements QuestionSource {
  readonly #db: Database
  readonly #contentDir: string
  readonly #search: SearchSource

  constructor(db: Database, contentDir: string, search: SearchSource) {
    this.#db = db
    this.#contentDir = contentDir
    this.#search = search
  }

  getRole({ subject, slug }: Place): Role | undefined {
    const row = this.#db.get<StandingRow>(
      `SELECT record.n, record.question, record.stays, record.indexable,
          home.slug AS subject, carrier.slug
        FROM subject JOIN record ON record.subject = subject.id
          LEFT JOIN record AS carrier ON carrier.n = record.question
          LEFT JOIN subject AS home ON home.id = carrier.subject
        WHERE subject.slug = ? AND record.slug = ?`,
      subject,
      slug,
    )
    if (!row) return undefined
    const { n, question, stays, indexable } = row
    const role = { n, stays: stays === 1, isIndexable: indexable === 1 }
    if (question === null || row.subject === null || row.slug === null) return role
    return { ...role, question, carrier: { subject: row.subject, slug: row.slug } }
  }

  hasSubject(slug: string): boolean {
    return getSubjectList(this.#db, slug) !== undefined
  }

  getTopicSlug(slug: string): string | undefined {
    return getTopicRow(this.#db, slug)?.slug
  }

  getRedirect(address: string): { to: string | null } | undefined {
    const row = this.#db.get<{
      target: string | null
      subject: string | null
      slug: string | null
    }>(
      `SELECT target, subject.slug AS subject, carrier.slug FROM redirect
          LEFT JOIN record ON record.n = redirect.source
          LEFT JOIN record AS carrier ON carrier.n = record.question
          LEFT JOIN subject ON subject.id = carrier.subject
        WHERE address = ? AND (source = 0 OR record.question IS NOT NULL) ORDER BY source LIMIT 1`,
      address,
    )
    if (!row) return undefined
    const { subject, slug, target } = row
    return { to: subject === null || slug === null ? target : formatAddress({ subject, slug }) }
  }

  isReadable(place: Place): boolean {
    try {
      accessSync(path.join(this.#contentDir, recordFile(place)), constants.R_OK)
      return true
    } catch {
      return false
    }
  }

  isNotedUnreadable(file: string): boolean {
    const sql = 'SELECT 1 FROM issue WHERE file = ? AND code = ? LIMIT 1'
    return this.#db.get(sql, file, unreadableCode) !== undefined
  }

  loadRecord({ subject, slug }: Place): DecodedRecord | undefined {
    return loadRecord(this.#contentDir, subject, slug)
  }

  listNear(id: number, reach: number): [n: number, distance: number][] {
    return this.#db.list(
      `SELECT json_array(question, abs(id - ?1)) AS entry FROM (
        SELECT * FROM (SELECT question, id FROM record WHERE id > ?1 AND question = n
          AND ${importedCondition} ORDER BY id LIMIT ?2)
        UNION ALL
        SELECT * FROM (SELECT question, id FROM record WHERE id < ?1 AND question = n
          AND ${importedCondition} ORDER BY id DESC LIMIT ?2))`,
      id,
      reach,
    )
  }

  listTopicNeighbours(
    keys: readonly string[],
    { key, tie }: ListKey,
    { most, reach }: { most: number; reach: number },
  ): { count: number; questions: number[] }[] {
    const topics = this.#db.list<[id: number, count: number]>(
      `SELECT json_array(topic.id, count) AS entry FROM json_each(?) JOIN topic ON topic.key = value
        WHERE count > 1 ORDER BY count LIMIT ?`,
      JSON.stringify(keys),
      most,
    )
    const around = `SELECT * FROM (SELECT n AS entry FROM listing WHERE list = ?1 AND (key, tie) > (?2, ?3)
        ORDER BY key, tie LIMIT ?4)
      UNION ALL
      SELECT * FROM (SELECT n FROM listing WHERE list = ?1 AND (key, tie) < (?2, ?3)
        ORDER BY key DESC, tie DESC LIMIT ?4)`
    return topics.map(([id, count]) => ({
      count,
      questions: this.#db.list<number>(around, listId.topic(id), key, tie, reach),
    }))
  }

  listTitles(numbers: readonly number[]): [n: number, title: string, subject: string][] {
    return this.#db.list(
      `SELECT json_array(n, record.title, subject.slug) AS entry FROM json_each(?)
        JOIN record ON n = value JOIN subject ON subject.id = record.subject`,
      JSON.stringify(numbers),
    )
  }

  listAlike(text: string): Promise<ReadonlyMap<number, number>> {
    return listAlike(this.#search, text)
  }

  readFacts(
    { subject, slug, front }: QuestionRecord,
    role: Role | undefined,
    related: readonly number[],
  ): PageFacts {
    const db = this.#db
    const [carrier] = role?.question === undefined ? [] : listNumbered(db, [role.question])
    const own = role && this.#getDescription(role.n)
    const list = getSubjectList(db, subject)
    return {
      subject: getSubject(db, subject),
      description: own,
      otherSubjects:
        role?.question === undefined ? [] : listOtherSubjects(db, role.question, subject),
      // Other answers to the same question: same slug, another answer.
      otherAnswers: listSummaries(
        db,
        'SELECT DISTINCT question AS n FROM record WHERE slug = ? AND question <> ? LIMIT 5',
        slug,
        role?.question ?? 0,
      ),
      topics: listRecordTopics(db, front.seo.page_keywords),
      related: listNumbered(db, related),
      ...(list && this.#getNeighbours(listId.newest(list.id), newestKey(carrier ?? front))),
    }
  }

  #getDescription(n: number): string | undefined {
    const sql = 'SELECT description FROM record WHERE n = ? AND question IS NOT NULL'
    return this.#db.get<{ description: string }>(sql, n)?.description
  }

  /** The neighbours of a place in a list. */
  #getNeighbours(list: number, { key, tie }: ListKey): Pick<PageFacts, 'previous' | 'next'> {
    const before = `SELECT n FROM listing WHERE list = ? AND (key, tie) < (?, ?)
      ORDER BY key DESC, tie DESC LIMIT 1`
    const after = `SELECT n FROM listing WHERE list = ? AND (key, tie) > (?, ?)
      ORDER BY key, tie LIMIT 1`
    const [previous] = listSummaries(this.#db, before, list, key, tie)
    const [next] = listSummaries(this.#db, after, list, key, tie)
    return { ...(previous && { previous }), ...(next && { next }) }
  }

  atOneMoment<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#db.snapshot(work)
  }
}
