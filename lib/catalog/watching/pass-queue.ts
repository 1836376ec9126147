/** The files that one pass over the content examines. */
export interface Pass {
  /** Record files, below the content root. */
  files: readonly string[]
  /** Whether all is to be examined, whatever `files` says. */
  isWhole: boolean
  /** Whether what has vanished is gone: the files of a pass before had vanished too, and have not come back since. */
  isFinal: boolean
}

export interface PassOutcome {
  /** Record files that have vanished and may come back; of a whole pass, all that have. */
  vanished: readonly string[]
  /** How long to wait for them to come back, in milliseconds. */
  settleMs: number
}

export interface PassQueueOptions<Outcome extends PassOutcome> {
  run: (pass: Pass) => Promise<Outcome>
  /** Called with the reason why a pass has failed: when it begins to, and every minute while it goes on. The pass is run again. */
  onError: (error: unknown) => void
}

/** Events of one save come within a few milliseconds. */
const quietMs = 25

/** A stream of events is not waited for longer. */
const patienceMs = 500

/** From so many files on the whole folder is compared: the system may have dropped events. */
const mostFiles = 500

/** Between a failed pass and the next try: ten times what it took, so that failing costs a tenth of a core at most. */
const retry = { factor: 10, leastMs: 500, mostMs: 60_000 }

/** The time between two reports of one lasting failure, in milliseconds. */
const remindMs = 60_000

/**
 * Runs passes over the content one after another, for what has been noted. What a failed pass was to look at is looked
 * at again until it succeeds. Times are the machine's own, so that setting the clock changes none.
 */
export class PassQueue<Outcome extends PassOutcome> {
  readonly #options: PassQueueOptions<Outcome>
  readonly #files = new Set<string>()
  #isWhole = false
  #isFinal = false
  #isDue = false
  #waiting: PromiseWithResolvers<Outcome>[] = []
  #vanished: ReadonlySet<string> = new Set()
  #timer: NodeJS.Timeout | undefined
  #settling: NodeJS.Timeout | undefined
  /** When the oldest note that waits came. */
  #since = 0
  #retryAt = 0
  #failure: { text: string; toldAt: number } | undefined
  #running: Promise<void> | undefined
  #isClosed = false

  constructor(options: PassQueueOptions<Outcome>) {
    this.#options = options
  }

  /** Notes a record's file to look at; without one, everything. */
  note(file?: string): void {
    if (!this.#hasWork()) this.#since = performance.now()
    if (file === undefined) this.#isWhole = true
    else this.#files.add(file)
    this.#plan()
  }

  /** Notes that something is to be done that no file tells of: every pass publishes and withdraws what is due. */
  noteDue(): void {
    if (!this.#hasWork()) this.#since = performance.now()
    this.#isDue = true
    this.#plan()
  }

  /** Looks at everything. @throws what the pass throws, instead of telling `onError`. */
  request(): Promise<Outcome> {
    const waiting = createResolvers<Outcome>()
    this.#waiting.push(waiting)
    this.#retryAt = 0
    this.note()
    return waiting.promise
  }

  /** Whether files have vanished that may still come back. */
  isSettling(): boolean {
    return this.#vanished.size > 0
  }

  /** Takes no more, and waits for the pass that is under way. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    clearTimeout(this.#settling)
    await this.#running
  }

  #hasWork(): boolean {
    return this.#isWhole || this.#isDue || this.#files.size > 0
  }

  #plan(): void {
    if (this.#isClosed || this.#running || !this.#hasWork()) return
    clearTimeout(this.#timer)
    const now = performance.now()
    const quiet = Math.min(now + quietMs, this.#since + patienceMs)
    this.#timer = setTimeout(() => this.#start(), Math.max(quiet, this.#retryAt) - now)
  }

  #start(): void {
    this.#running = this.#runPass().finally(() => {
      this.#running = undefined
      this.#plan()
    })
  }

  async #runPass(): Promise<void> {
    const isWhole = this.#isWhole || this.#files.size > mostFiles
    const pass: Pass = { files: [...this.#files], isWhole, isFinal: this.#isFinal }
    const waiting = this.#waiting
    this.#files.clear()
    this.#isWhole = false
    this.#isFinal = false
    this.#isDue = false
    this.#waiting = []
    const begun = performance.now()
    try {
      const outcome = await this.#options.run(pass)
      this.#retryAt = 0
      this.#failure = undefined
      this.#settle(pass, outcome)
      for (const one of waiting) one.resolve(outcome)
    } catch (error) {
      const ended = performance.now()
      const pause = Math.max(retry.factor * (ended - begun), retry.leastMs)
      this.#retryAt = ended + Math.min(pause, retry.mostMs)
      for (const file of pass.files) this.#files.add(file)
      this.#isWhole ||= pass.isWhole
      this.#isDue = true
      this.#since = ended
      for (const one of waiting) one.reject(error)
      if (waiting.length === 0) this.#tell(error, ended)
    }
  }

  #tell(error: unknown, now: number): void {
    const text = String(error)
    if (this.#failure?.text === text && now - this.#failure.toldAt < remindMs) return
    this.#failure = { text, toldAt: now }
    this.#options.onError(error)
  }

  /** Waits until no file has vanished or come back for a while; what is still away then is gone. */
  #settle({ files, isWhole }: Pass, { vanished, settleMs }: Outcome): void {
    const before = this.#vanished
    const looked = new Set(files)
    const others = isWhole ? [] : [...before].filter((file) => !looked.has(file))
    const now = new Set([...others, ...vanished])
    const isSame = now.size === before.size && [...now].every((file) => before.has(file))
    this.#vanished = now
    if (isSame && this.#settling && now.size > 0) return
    clearTimeout(this.#settling)
    this.#settling = undefined
    if (now.size === 0 || this.#isClosed) return
    this.#settling = setTimeout(() => {
      this.#settling = undefined
      this.#isFinal = true
      for (const file of this.#vanished) this.note(file)
    }, settleMs)
  }
}

interface PromiseWithResolvers<Value> {
  promise: Promise<Value>
  resolve: (value: Value) => void
  reject: (reason: unknown) => void
}

/** As `Promise.withResolvers`, which Node 20 lacks. */
function createResolvers<Value>(): PromiseWithResolvers<Value> {
  let resolve: (value: Value) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<Value>((onValue, onReason) => {
    resolve = onValue
    reject = onReason
  })
  return { promise, resolve, reject }
}
