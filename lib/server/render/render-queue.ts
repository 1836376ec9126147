import { Unavailable } from '../unavailable'

export interface RenderQueueLimits {
  /** Tasks that run at once. */
  running: number
  /** Tasks of one lane that wait. */
  waiting: number
}

/** Options of a queued task. */
export interface Placement {
  /** Tasks of one lane run in the order they came; lanes take turns. */
  lane: string
  /** Aborted when the result is no longer wanted. */
  signal?: AbortSignal | undefined
}

interface Entry {
  begin: () => void
}

/**
 * Runs tasks, a limited number at once. Waiting tasks stand in lanes of limited length, which take turns, so that a
 * flood in one lane does not delay the others.
 */
export class RenderQueue {
  readonly #limits: RenderQueueLimits
  /** Lanes with waiting tasks; the first one's turn is next. */
  readonly #lanes = new Map<string, Set<Entry>>()
  #running = 0

  constructor(limits: RenderQueueLimits) {
    this.#limits = limits
  }

  /** Tasks that wait. */
  get length(): number {
    let length = 0
    for (const lane of this.#lanes.values()) length += lane.size
    return length
  }

  /**
   * Runs `task` when its turn comes. A task that has begun is not stopped by its signal.
   * @throws {Unavailable} at once if the lane is full.
   * @throws the signal's reason if it is aborted before the task begins.
   */
  async run<Result>(task: () => Promise<Result>, { lane, signal }: Placement): Promise<Result> {
    signal?.throwIfAborted()
    if (this.#running < this.#limits.running) this.#running++
    else await this.#wait(lane, signal)
    try {
      return await task()
    } finally {
      this.#handOn()
    }
  }

  #wait(lane: string, signal: AbortSignal | undefined): Promise<void> {
    const entries = this.#lanes.get(lane) ?? new Set()
    if (entries.size >= this.#limits.waiting) {
      throw new Unavailable('queue-full', 'Too many pages wait to be rendered.')
    }
    this.#lanes.set(lane, entries)
    return new Promise((resolve, reject) => {
      const leave = () => {
        entries.delete(entry)
        if (entries.size === 0) this.#lanes.delete(lane)
        reject(signal?.reason)
      }
      const entry: Entry = {
        begin() {
          signal?.removeEventListener('abort', leave)
          resolve()
        },
      }
      signal?.addEventListener('abort', leave, { once: true })
      entries.add(entry)
    })
  }

  /** A place is handed on, not given back, so that a task that comes later does not get ahead. */
  #handOn(): void {
    const [turn] = this.#lanes
    if (!turn) {
      this.#running--
      return
    }
    const [lane, entries] = turn
    const [next] = entries
    // The lane goes to the end of the round.
    this.#lanes.delete(lane)
    if (next) entries.delete(next)
    if (entries.size > 0) this.#lanes.set(lane, entries)
    next?.begin()
  }
}
