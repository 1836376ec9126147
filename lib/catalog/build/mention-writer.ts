import type { Database } from '../database'

/** What a full build notes of keywords. A text may stand under several numbers. */
export const mentionTables = `
CREATE TEMP TABLE known_keyword (spelling INTEGER PRIMARY KEY, keyword TEXT NOT NULL);
CREATE TEMP TABLE mention (n INTEGER NOT NULL, spelling INTEGER NOT NULL);
`

/** Texts that are remembered: most keywords are met again soon, and a build of any size takes the same memory. */
const usualMost = 1 << 16

/**
 * Notes which records mention which keywords, each text as a number: to write and to sort the texts themselves, of which
 * there are ten a record, takes four times as long.
 */
export class MentionWriter {
  readonly #db: Database
  readonly #most: number
  readonly #numbers = new Map<string, number>()
  #last = 0

  /** @param most texts that are remembered; then it begins anew. */
  constructor(db: Database, most = usualMost) {
    this.#db = db
    this.#most = most
    db.exec(mentionTables)
  }

  /** @param records with their mentions, as `RecordRow` holds them. */
  add(records: readonly { n: number; mentions: string }[]): void {
    const first = this.#last + 1
    const fresh: string[] = []
    const pairs = records.flatMap(({ n, mentions }) =>
      (JSON.parse(mentions) as string[]).map((text) => [n, this.#getNumber(text, fresh)]),
    )
    this.#db.run(
      'INSERT INTO known_keyword SELECT ? + key, value FROM json_each(?)',
      first,
      JSON.stringify(fresh),
    )
    this.#db.run(
      'INSERT INTO mention SELECT value->>0, value->>1 FROM json_each(?)',
      JSON.stringify(pairs),
    )
    if (this.#numbers.size > this.#most) this.#numbers.clear()
  }

  /** @param fresh told each text that has had no number. */
  #getNumber(text: string, fresh: string[]): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#last += 1
    this.#numbers.set(text, this.#last)
    fresh.push(text)
    return this.#last
  }
}
