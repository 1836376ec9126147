import type { RouteKind } from '../route-policy'

export interface RecoveryOptions {
  /** Restarts the application. @throws if it cannot; the one before goes on then. */
  restart: () => Promise<void>
  /** Called before a restart with the kind of address that fails. */
  onRestart: (kind: RouteKind) => void
  onError: (error: unknown) => void
}

/** Failures of one kind of address in a row that are no accident of one page. */
const enough = 3

/** Time until the next restart, in ms; doubled where the last one did not help. */
const pause = { first: 10_000, longest: 300_000 }

/**
 * Restarts the application where every page of a kind fails: code that could not be loaded once, as for want of
 * descriptors, is never loaded again by the thread that tried.
 */
export class Recovery {
  readonly #options: RecoveryOptions
  readonly #failures = new Map<RouteKind, number>()
  #pauseMs = pause.first
  #nextAt = Number.NEGATIVE_INFINITY
  #isRestarting = false
  /** The kind for which the application was restarted last, until it has been rendered. */
  #suspect: RouteKind | undefined

  constructor(options: RecoveryOptions) {
    this.#options = options
  }

  /** Notes how a rendering of a kind of address went. */
  note(kind: RouteKind, hasFailed: boolean): void {
    if (!hasFailed) {
      this.#failures.delete(kind)
      if (kind === this.#suspect) {
        this.#suspect = undefined
        this.#pauseMs = pause.first
      }
      return
    }
    const failures = (this.#failures.get(kind) ?? 0) + 1
    this.#failures.set(kind, failures)
    if (failures >= enough && !this.#isRestarting && performance.now() >= this.#nextAt) {
      void this.#restart(kind)
    }
  }

  async #restart(kind: RouteKind): Promise<void> {
    const { restart, onRestart, onError } = this.#options
    this.#isRestarting = true
    if (this.#suspect !== undefined) {
      this.#pauseMs = Math.min(this.#pauseMs * 2, pause.longest)
    }
    this.#suspect = kind
    onRestart(kind)
    try {
      await restart()
      this.#failures.clear()
    } catch (error) {
      onError(error)
    }
    this.#nextAt = performance.now() + this.#pauseMs
    this.#isRestarting = false
  }
}
