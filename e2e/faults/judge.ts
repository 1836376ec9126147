import type { Question } from './content'
import { judgeResponse, type Kind, type Probe, type Received } from './probes'

/** The allowed effect of a fault on responses. `all`: nothing. `some`: 503 with Retry-After. `none`: the server may be away. */
export type Serves = 'all' | 'some' | 'none'

/** A response, or that none came; times are of `performance.now()`. */
export interface Observation {
  probe: Probe
  begun: number
  ended: number
  /** Absent: the connection was refused or cut, or nothing came in time. */
  received?: Received
  /** The reason why there was no response. */
  reason?: string
}

const kinds: readonly Kind[] = ['question', 'twin', 'list', 'search', 'sitemap', 'missing', 'ready']

/** Question pages that must have been asked for before `/readyz` is judged by them. */
const fewestQuestions = 4

/** Collects observations of a run, and reports what does not hold, each fault once. */
export class Judge {
  /** Violations, each with its count. */
  readonly faults = new Map<string, number>()
  readonly counts = { right: 0, unavailable: 0, unanswered: 0 }
  #serves: Serves = 'all'
  /** When a response was last not right. */
  #notRightAt = 0
  /** When each kind was last right, by the beginning of its request. */
  readonly #rightAt = new Map<Kind, number>()
  readonly #versions = new Map<string, { version: number; at: number }>()
  #ready: { since: number; asked: number; served: number } | undefined
  readonly #patience: () => number

  /** @param patience for how long `/readyz` may be mistaken, in ms. */
  constructor(patience: () => number) {
    this.#patience = patience
  }

  /** Says what may happen from now on. */
  expect(serves: Serves): void {
    this.#serves = serves
  }

  /** When the last response came that was not right; 0 for none. */
  get notRightAt(): number {
    return this.#notRightAt
  }

  /** Whether each kind was asked for and right since the last response that was not, and after `since`. */
  isHealed(since: number): boolean {
    const from = Math.max(this.#notRightAt, since)
    return kinds.every((kind) => (this.#rightAt.get(kind) ?? 0) > from)
  }

  note(observation: Observation): void {
    const { probe, begun, ended, received, reason } = observation
    if (!received) {
      this.counts.unanswered++
      this.#notRightAt = ended
      if (this.#serves !== 'none') this.blame(`${probe.kind} ${probe.path}: ${reason}`)
      return
    }
    const verdict = judgeResponse(probe, received)
    if (verdict.is === 'right') {
      this.counts.right++
      this.#rightAt.set(probe.kind, begun)
      if (verdict.version !== undefined) this.#compare(probe.question, verdict.version, observation)
    } else {
      this.#notRightAt = ended
      if (verdict.is === 'wrong') this.blame(verdict.what)
      else {
        this.counts.unavailable++
        if (this.#serves === 'all') this.blame(`${probe.kind} ${probe.path}: 503`)
      }
    }
    this.#compareReadiness(probe.kind, verdict.is === 'right', begun, ended)
  }

  blame(what: string): void {
    this.faults.set(what, (this.faults.get(what) ?? 0) + 1)
  }

  /** What a reader has seen does not become older again. */
  #compare(question: Question | undefined, version: number, { probe, begun, ended }: Observation) {
    if (!question) return
    const key = `${probe.kind} ${question.word}`
    const seen = this.#versions.get(key)
    if (seen && version < seen.version && begun > seen.at) {
      this.blame(`${probe.kind} ${probe.path}: version ${version} after ${seen.version}`)
    }
    if (!seen || version > seen.version) this.#versions.set(key, { version, at: ended })
  }

  /** `/readyz` may say 200 only while question pages are served. */
  #compareReadiness(kind: Kind, isRight: boolean, begun: number, ended: number): void {
    if (kind === 'ready' && !isRight) this.#ready = undefined
    else if (kind === 'ready') {
      this.#ready ??= { since: begun, asked: 0, served: 0 }
      const { since, asked, served } = this.#ready
      if (ended - since < this.#patience()) return
      if (asked >= fewestQuestions && served === 0) {
        this.blame(`/readyz: 200 while none of ${asked} question pages was served`)
      }
      if (asked >= fewestQuestions) this.#ready = { since: begun, asked: 0, served: 0 }
    } else if (kind === 'question' && this.#ready && begun >= this.#ready.since) {
      this.#ready.asked++
      if (isRight) this.#ready.served++
    }
  }
}
