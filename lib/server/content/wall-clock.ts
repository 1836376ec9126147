/** Two clocks, in milliseconds. */
export interface Clock {
  /** Time of the day, since 1970: administrators may set it forward or back. */
  now(): number
  /** Time that only runs forward, from any beginning. */
  steady(): number
}

export const systemClock: Clock = { now: () => Date.now(), steady: () => performance.now() }

/** By how much the two may differ between two looks, in milliseconds; more means that the clock was set. */
const toleranceMs = 1_000

/**
 * Tells when an instant has come by the time of the day, and whether that was set. It is to be asked every moment, since
 * a timer that waits for hours knows nothing of a clock that is set meanwhile.
 */
export class Alarm {
  readonly #clock: Clock
  #at: number | undefined
  /** Time of the day less steady time, when it was last examined. */
  #offset: number

  constructor(clock: Clock) {
    this.#clock = clock
    this.#offset = clock.now() - clock.steady()
  }

  /** Sets the instant; `undefined` for none. */
  set(at: Date | undefined): void {
    this.#at = at?.getTime()
  }

  /** @returns whether the instant has come, and whether the clock was set since the last look. */
  check(): { isDue: boolean; isClockSet: boolean } {
    const now = this.#clock.now()
    const offset = now - this.#clock.steady()
    const isClockSet = Math.abs(offset - this.#offset) > toleranceMs
    this.#offset = offset
    return { isDue: this.#at !== undefined && now >= this.#at, isClockSet }
  }
}
