import { alphabeticalKey, type ListKey } from '../../model/list-key'
import type { RecordRow } from '../../model/rows'
import type { Database } from '../store/database'

/** What only a full build needs: what lists are made from. A keyword may stand under several numbers. */
const tables = `
CREATE TEMP TABLE title_key (n INTEGER PRIMARY KEY, key TEXT NOT NULL);
CREATE TEMP TABLE known_keyword (spelling INTEGER PRIMARY KEY, keyword TEXT NOT NULL);
CREATE TEMP TABLE mention (n INTEGER NOT NULL, spelling INTEGER NOT NULL);
`

/** Keywords that are remembered: most are met again soon, and a build of any size takes the same memory. */
const usualMost = 1 << 16

/**
 * Records that wait to be written. Many, since before a statement of several rows FTS5 writes what it has in memory
 * (its `xSavepoint`), and search would end in as many small segments.
 */
const mostWaiting = 1_000

/**
 * Notes titles and keywords while records are read. Keywords as numbers: to write and to sort their texts, of which
 * there are ten a record, takes more than twice as long.
 */
export class BuildNotes {
  readonly #db: Database
  readonly #mostKnown: number
  readonly #spellings = new Map<string, number>()
  #last = 0
  #titles: [n: number, key: ListKey['key']][] = []
  #mentions: [n: number, spelling: number][] = []
  #keywords: [spelling: number, keyword: string][] = []

  /** @param mostKnown keywords that are remembered; then it starts again. */
  constructor(db: Database, mostKnown = usualMost) {
    this.#db = db
    this.#mostKnown = mostKnown
    db.exec(tables)
  }

  add(n: number, row: RecordRow): void {
    this.#titles.push([n, alphabeticalKey(row).key])
    for (const keyword of JSON.parse(row.mentions) as string[]) {
      this.#mentions.push([n, this.#getSpelling(keyword)])
    }
    if (this.#titles.length >= mostWaiting) this.write()
  }

  /** Writes what waits. */
  write(): void {
    this.#insert('title_key', this.#titles)
    this.#insert('known_keyword', this.#keywords)
    this.#insert('mention', this.#mentions)
    this.#titles = []
    this.#mentions = []
    this.#keywords = []
  }

  #insert(table: string, rows: readonly unknown[]): void {
    this.#db.run(
      `INSERT INTO temp.${table} SELECT value->>0, value->>1 FROM json_each(?)`,
      JSON.stringify(rows),
    )
  }

  #getSpelling(keyword: string): number {
    const known = this.#spellings.get(keyword)
    if (known !== undefined) return known
    if (this.#spellings.size >= this.#mostKnown) this.#spellings.clear()
    this.#last += 1
    this.#spellings.set(keyword, this.#last)
    this.#keywords.push([this.#last, keyword])
    return this.#last
  }
}
