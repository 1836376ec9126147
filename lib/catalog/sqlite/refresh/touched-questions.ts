import type { ChangeRecorder } from '../../model/change'
import { type Member, resolveIdentities } from '../../model/identities'
import type { Database } from '../store/database'
import { listClaims } from '../write/claims'
import { nameSubject } from '../write/subjects'
import { listQuestion } from './list-question'

/** Questions that are out of the lists while their records change. */
export class TouchedQuestions {
  readonly #db: Database
  readonly #changes: ChangeRecorder
  /** Every public record of the questions. */
  readonly #members = new Set<number>()
  /** Subjects whose names may be spelled otherwise now. */
  readonly #subjects = new Set<number>()

  constructor(db: Database, changes: ChangeRecorder) {
    this.#db = db
    this.#changes = changes
  }

  /** Takes the question of a public record out of the lists, if it is still in. */
  open(n: number): void {
    if (this.#members.has(n)) return
    const question = this.#db.get<{ question: number | null }>(
      'SELECT question FROM record WHERE n = ?',
      n,
    )?.question
    if (typeof question !== 'number') return
    listQuestion(this.#db, question, -1, this.#changes)
    const sql = 'SELECT n FROM record WHERE question = ?'
    for (const member of this.#db.all<{ n: number }>(sql, question)) this.#members.add(member.n)
  }

  /** Notes that a record is no longer public; `subject`: the one it was public in, if it was. */
  remove(n: number, subject: number | undefined): void {
    this.#members.delete(n)
    if (subject !== undefined) this.#subjects.add(subject)
  }

  /** Notes that a record has become public in `subject`, not yet in any list; nothing if it has not. */
  add(n: number, subject: number | undefined): void {
    if (subject === undefined) return
    this.#members.add(n)
    this.#subjects.add(subject)
  }

  /** Decides which questions there are now, and lists them. */
  close(): void {
    // A set takes what is added while it is walked.
    for (const n of this.#members) for (const other of listConnected(this.#db, n)) this.open(other)
    const members = [...this.#members]
    const identities = resolveIdentities(
      this.#db.all<Member>(
        `SELECT record.n, record.id, answer, subject.slug AS subject, record.slug
          FROM json_each(?) JOIN record ON record.n = value
          JOIN subject ON subject.id = record.subject`,
        JSON.stringify(members),
      ),
      listClaims(this.#db, members),
    )
    for (const { n, question, stays } of identities) {
      const sql = 'UPDATE record SET question = ?, stays = ? WHERE n = ?'
      this.#db.run(sql, question, stays ? 1 : 0, n)
    }
    for (const { n, question } of identities) {
      if (n === question) listQuestion(this.#db, question, 1, this.#changes)
    }
    for (const subject of this.#subjects) nameSubject(this.#db, subject, this.#changes)
  }
}

/** Public records that share a sign of identity with a record, or that an explicit statement ties to it. */
function listConnected(db: Database, n: number): number[] {
  return db
    .all<{ n: number }>(
      `WITH self AS (SELECT record.*, subject.slug AS folder FROM record
          JOIN subject ON subject.id = record.subject WHERE n = ?1)
        SELECT other.n FROM self JOIN record AS other ON other.id = self.id
          WHERE other.question IS NOT NULL
        UNION SELECT other.n FROM self JOIN record AS other ON other.answer = self.answer
          WHERE other.question IS NOT NULL
        UNION SELECT same_as.n FROM self JOIN same_as
          ON same_as.slug = self.slug AND same_as.subject = self.folder
          JOIN record AS other ON other.n = same_as.n WHERE other.question IS NOT NULL
        UNION SELECT same_as.n FROM self JOIN same_as
          ON same_as.id = self.id AND same_as.subject = ''
          JOIN record AS other ON other.n = same_as.n WHERE other.question IS NOT NULL`,
      n,
    )
    .map((row) => row.n)
    .concat(listClaims(db, [n]).flatMap(({ from, carrier }) => [from, carrier]))
}
