import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Libsql from 'libsql'

/** A value of SQLite: text, number or null. */
export type Value = string | number | null

/**
 * One connection to a catalog file: prepared statements are kept, rows are plain objects.
 * Every call is synchronous and throws libsql's `SqliteError` with its SQLite `code`.
 */
export class Database {
  readonly file: string
  readonly #connection: Libsql.Database
  readonly #statements = new Map<string, Libsql.Statement>()

  readonly #onDamage: (() => void) | undefined
  /** Works that share the open transaction of {@link snapshot}. */
  #snapshots = 0
  /** When it was asked last, as `performance.now()` gave it. */
  #usedAt = performance.now()

  /**
   * Opens `file`, which is made if it does not exist.
   * @param busyMs how long to wait for another writer.
   * @param onDamage told when a query meets damage in the file, before it throws.
   */
  constructor(file: string, busyMs = 5_000, onDamage?: () => void) {
    this.file = file
    this.#onDamage = onDamage
    // libsql takes the busy timeout in milliseconds under better-sqlite3's name.
    this.#connection = new Libsql(file, { timeout: busyMs })
  }

  /** Runs statements that take no values and give no rows. */
  exec(sql: string): void {
    this.#connection.exec(sql)
  }

  run(sql: string, ...values: Value[]): void {
    this.#prepare(sql).run(values)
  }

  /** The first row, or `undefined`. */
  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    // libsql adds timing to the rows of `get` alone, as a property `_metadata`.
    const row = this.#query(() => this.#prepare(sql).get(values)) as
      | (Row & { _metadata?: unknown })
      | undefined
    if (row) delete row._metadata
    return row
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#query(() => this.#prepare(sql).all(values)) as Row[]
  }

  /**
   * Rows handed over as one text: for a row apiece libsql takes ten times as long as SQLite takes to find it.
   * @param sql gives one column `entry`, JSON (`json_array`) or a number.
   */
  list<Entry>(sql: string, ...values: Value[]): Entry[] {
    const found = this.get<{ list: string }>(
      `SELECT json_group_array(json(entry)) AS list FROM (${sql})`,
      ...values,
    )
    return JSON.parse(found?.list ?? '[]') as Entry[]
  }

  /** Runs `work` in one transaction: all of it is seen by others, or nothing. */
  transaction<Result>(mode: 'deferred' | 'immediate', work: () => Result): Result {
    this.exec(mode === 'deferred' ? 'BEGIN DEFERRED' : 'BEGIN IMMEDIATE')
    try {
      const result = work()
      this.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#connection.inTransaction) this.exec('ROLLBACK')
      throw error
    }
  }

  /**
   * Runs `work` on one moment of the catalog, whatever a writer does meanwhile; work that overlaps shares the moment. It
   * must wait for nothing but this connection, or the moment would never pass.
   */
  async snapshot<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#snapshots === 0) this.exec('BEGIN DEFERRED')
    this.#snapshots += 1
    try {
      return await work()
    } finally {
      this.#snapshots -= 1
      // A failure of the disk has ended the transaction.
      const isLast = this.#snapshots === 0 && this.#connection.open
      if (isLast && this.#connection.inTransaction) this.exec('COMMIT')
    }
  }

  /**
   * Takes over what stands in the log of changes, and leaves the log empty, unless a reader needs it for longer than the
   * connection waits.
   */
  emptyLog(): void {
    this.#connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  /** Ends an open transaction, so that its locks are free at once, and closes the connection. */
  close(): void {
    this.#statements.clear()
    if (this.#connection.open && this.#connection.inTransaction) this.#connection.exec('ROLLBACK')
    this.#connection.close()
  }

  /**
   * Closes the connection once nothing has been asked of it for `idleMs`. libsql keeps the files open until the
   * statements are collected, which in a process with little to do may be hours later: so they are collected at once.
   */
  closeWhenIdle(idleMs: number): void {
    const timer = setInterval(() => {
      if (performance.now() - this.#usedAt < idleMs) return
      clearInterval(timer)
      this.close()
      setImmediate(collectGarbage)
    }, idleMs / 2)
    timer.unref()
  }

  #query<Result>(query: () => Result): Result {
    try {
      return query()
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(String(code))) this.#onDamage?.()
      throw error
    }
  }

  #prepare(sql: string): Libsql.Statement {
    this.#usedAt = performance.now()
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#connection.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
}
