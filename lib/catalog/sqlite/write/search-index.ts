import { facetNames } from '@/lib/content'
import {
  addCounts,
  analyseDocument,
  countWords,
  type DocumentWords,
  formatSubjectTerm,
  type PackedCounts,
  type SearchDocument,
  type SearchEntry,
  termOf,
  type WordCounts,
} from '../../search'
import type { Database } from '../store/database'
import { searchIndexes } from '../store/search-tables'

/** Words counted in memory before they are added to the table: a build of any size takes the same memory. */
const mostCounted = 120_000

/** Openings are for prefixes; longer ones are not typed. */
const openingOf = 'substr(title, 1, 80)'

/** FTS5 writes a segment whenever this many bytes of new terms wait in memory: seldom, in a full build. */
const bulkBuffer = 8 << 20
const usualBuffer = 1 << 20

/** Words a statement: one text that SQLite takes apart costs less than many short rows. */
const wordsAtOnce = 1_000

function writeWords(db: Database, counts: WordCounts): void {
  // Ascending, so that a full build appends to the table instead of splitting its pages.
  const words = [...counts.keys()].sort()
  for (let from = 0; from < words.length; from += wordsAtOnce) {
    const some = words.slice(from, from + wordsAtOnce).map((word) => {
      const { head = 0, body = 0 } = counts.get(word) ?? {}
      return { word, head, body }
    })
    const changed = some.filter(({ head, body }) => head !== 0 || body !== 0)
    db.run(
      `INSERT INTO search_word (word, term, head, body)
        SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(?) WHERE TRUE
        ON CONFLICT DO UPDATE SET head = head + excluded.head, body = body + excluded.body`,
      JSON.stringify(changed.map(({ word, head, body }) => [word, termOf(word), head, body])),
    )
    const fewer = changed.filter(({ head, body }) => head < 0 || body < 0)
    db.run(
      `DELETE FROM search_word
        WHERE word IN (SELECT value FROM json_each(?)) AND head <= 0 AND body <= 0`,
      JSON.stringify(fewer.map(({ word }) => word)),
    )
  }
}

function insertEntry(db: Database, n: number, subject: number, entry: SearchEntry): void {
  const { title, titleTerms, keywords, description, body, facets } = entry
  const filters = `${formatSubjectTerm(subject)} ${facets}`
  db.run(
    'INSERT INTO search_head (rowid, title, keywords, description) VALUES (?, ?, ?, ?)',
    n,
    titleTerms,
    keywords,
    `${description} ${filters}`,
  )
  db.run('INSERT INTO search_body (rowid, body) VALUES (?, ?)', n, `${body} ${filters}`)
  db.run(
    'INSERT INTO search_record (n, subject, title, keywords) VALUES (?, ?, ?, ?)',
    n,
    subject,
    title,
    keywords,
  )
}

function writeDocumentWords(db: Database, words: DocumentWords, by: 1 | -1): void {
  const counts: WordCounts = new Map()
  countWords(counts, words, by)
  writeWords(db, counts)
}

const columns = ['subject', 'title', 'keywords', 'description', 'text', ...facetNames]

/** A record as it would be indexed now. @throws if the catalog does not hold it with its text. */
function readEntry(db: Database, n: number) {
  const document = db.get<SearchDocument & { subject: number }>(
    `SELECT ${columns.join()} FROM record JOIN search_text USING (n) WHERE n = ?`,
    n,
  )
  if (!document) throw new Error(`The catalog holds no record ${n} with a text.`)
  return { subject: document.subject, ...analyseDocument(document) }
}

/** Takes an entry out of every table but the counted words. @returns its words, or `undefined` if it is not in. */
function deleteEntry(db: Database, n: number): DocumentWords | undefined {
  if (!db.get('SELECT n FROM search_record WHERE n = ?', n)) return undefined
  const { words } = readEntry(db, n)
  db.run('DELETE FROM search_head WHERE rowid = ?', n)
  db.run('DELETE FROM search_body WHERE rowid = ?', n)
  db.run(
    `DELETE FROM search_title WHERE n = ?1 AND title =
    (SELECT ${openingOf} FROM search_record WHERE n = ?1)`,
    n,
  )
  db.run('DELETE FROM search_record WHERE n = ?', n)
  return words
}

/**
 * Takes a question out of the index; nothing happens where it is not in. To be called before its rows in
 * `record` and `search_text` change, inside the caller's transaction.
 */
export function removeSearchRecord(db: Database, n: number): void {
  const words = deleteEntry(db, n)
  if (words) writeDocumentWords(db, words, -1)
}

/**
 * Puts a question that is not in the index into it, from its rows in `record` and `search_text`; inside
 * the caller's transaction.
 */
export function addSearchRecord(db: Database, n: number): void {
  const { subject, entry, words } = readEntry(db, n)
  insertEntry(db, n, subject, entry)
  db.run(`INSERT INTO search_title SELECT ${openingOf}, n FROM search_record WHERE n = ?`, n)
  writeDocumentWords(db, words, 1)
}

function setBuffer(db: Database, bytes: number): void {
  db.run(
    "INSERT INTO search_head (search_head, rank) VALUES ('hashsize', CAST(? AS INTEGER))",
    bytes,
  )
  db.run(
    "INSERT INTO search_body (search_body, rank) VALUES ('hashsize', CAST(? AS INTEGER))",
    bytes,
  )
}

/** Fills an empty index with analysed entries, in one transaction of the caller's. */
export class SearchIndexer {
  readonly #db: Database
  readonly #counts: WordCounts = new Map()

  constructor(db: Database) {
    this.#db = db
    setBuffer(db, bulkBuffer)
  }

  /** Adds an entry but its words. Numbers have to ascend: FTS5 writes a segment at every step back. */
  add(n: number, subject: number, entry: SearchEntry): void {
    insertEntry(this.#db, n, subject, entry)
  }

  /** Adds the words of several entries. */
  addWords(counts: PackedCounts): void {
    addCounts(this.#counts, counts)
    if (this.#counts.size > mostCounted) this.#writeCounts()
  }

  /** Completes the index; `exclude` names entries that turned out not to be questions of their own. */
  finish(exclude: readonly number[] = []): void {
    for (const n of exclude) {
      const words = deleteEntry(this.#db, n)
      if (words) countWords(this.#counts, words, -1)
    }
    this.#writeCounts()
    this.#db.exec(`
      ${searchIndexes}
      INSERT INTO search_title SELECT ${openingOf}, n FROM search_record ORDER BY 1, 2;
      INSERT INTO search_head (search_head) VALUES ('optimize');
      INSERT INTO search_body (search_body) VALUES ('optimize');
    `)
    setBuffer(this.#db, usualBuffer)
  }

  #writeCounts(): void {
    writeWords(this.#db, this.#counts)
    this.#counts.clear()
  }
}
