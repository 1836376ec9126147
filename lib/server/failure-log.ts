import { isCatalogFailure } from '@/lib/catalog'
import type { Logger } from './log'
import { Unavailable } from './unavailable'

/** A response with a status of 500 or more, or work for one that failed. */
export interface Failure {
  /** Short name of the cause, for metrics. */
  cause: string
  /** Status of the response; absent if no client waited for one. */
  status?: number
  /** Target of the request, or key of the page. */
  url?: string | undefined
  error?: unknown
}

/** Time between two log lines of one cause, in ms. */
const pauseMs = 1_000

/** Longest address in the log, in characters. */
const longestUrl = 500

/** Causes by the code of an error, of the system or of SQLite. */
const causesByCode: readonly (readonly [code: RegExp, cause: string])[] = [
  [/^E[MN]FILE$/, 'descriptors'],
  [/^(?:ENOSPC|EDQUOT|EIO|EROFS|SQLITE_(?:FULL|IOERR|READONLY)(?:_\w+)?)$/, 'disk'],
  [/^(?:EACCES|EPERM|ENOENT|ENOTDIR|ELOOP)$/, 'files'],
  [/^(?:ENOMEM|ERR_WORKER_OUT_OF_MEMORY|SQLITE_NOMEM)$/, 'memory'],
  // The statement is wrong, or what it was given; the catalog is not damaged.
  [/^SQLITE_(?:ERROR|RANGE|MISMATCH|MISUSE|TOOBIG)(?:_\w+)?$/, 'statement'],
]

/** The cause under which an error is counted: by its own code, else by what caused it. */
export function nameCause(error: unknown): string {
  if (error instanceof Unavailable) return error.reason
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  const known = causesByCode.find(([pattern]) => pattern.test(String(code)))
  if (known) return known[1]
  const deeper = cause === undefined ? 'internal' : nameCause(cause)
  if (deeper !== 'internal') return deeper
  return isCatalogFailure(error) ? 'catalog' : 'internal'
}

/** Counts failures by cause, and writes at most one log line a second for each cause; the line tells how many it left out. */
export class FailureLog {
  readonly #log: Logger
  readonly #counts = new Map<string, { total: number; unlogged: number; loggedAt: number }>()

  readonly #text: string

  /** @param text what each line says. */
  constructor(log: Logger, text = 'a response failed') {
    this.#log = log
    this.#text = text
  }

  note({ cause, status, url, error }: Failure): void {
    const now = performance.now()
    const count = this.#counts.get(cause) ?? {
      total: 0,
      unlogged: 0,
      loggedAt: Number.NEGATIVE_INFINITY,
    }
    this.#counts.set(cause, count)
    count.total++
    if (now - count.loggedAt < pauseMs) {
      count.unlogged++
      return
    }
    const line = {
      cause,
      ...(status !== undefined && { status }),
      ...(url !== undefined && { url: url.slice(0, longestUrl) }),
      ...(count.unlogged > 0 && { unlogged: count.unlogged }),
    }
    // A temporary state is logged as a sentence; everything else with its stack.
    if (error instanceof Unavailable) this.#log.warn({ ...line, reason: error.message }, this.#text)
    else this.#log.error({ ...line, ...(error !== undefined && { err: error }) }, this.#text)
    count.unlogged = 0
    count.loggedAt = now
  }

  /** Failures since the start, by cause. */
  *counts(): Generator<[cause: string, total: number]> {
    for (const [cause, { total }] of this.#counts) yield [cause, total]
  }
}
