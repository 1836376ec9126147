import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ResponseKind } from '../http/response'
import type { CacheState } from '../http/send-stored'

/** What is read when the metrics are asked for, not kept up meanwhile. */
export interface MetricsSources {
  cacheBytes: () => number
  cacheEntries: () => number
  records: () => number
  brokenRecords: () => number
  /** Failed responses since the start, by cause. */
  failures: () => Iterable<[cause: string, total: number]>
  /** Renderings that wait for their turn. */
  queueLength: () => number
  /** Whether the shared store answers; absent if there is none. */
  isSharing?: () => boolean
}

/** Counts what the server does, as Prometheus text. The hot path adds to plain numbers; labels are made when asked. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #answers = new Map<ResponseKind, Map<number, number>>()
  readonly #states = new Map<CacheState, number>()
  readonly #latency: Histogram
  readonly #renders: Histogram
  readonly #abandoned: Counter
  readonly #unstripped: Counter
  readonly #dropped: Counter

  constructor(sources: MetricsSources) {
    const registers = [this.#registry]
    const answers = this.#answers
    const states = this.#states
    collectDefaultMetrics({ register: this.#registry })
    new Counter({
      name: 'portal_requests_total',
      help: 'Answers by kind of address and status.',
      labelNames: ['kind', 'status'],
      registers,
      collect() {
        this.reset()
        for (const [kind, counts] of answers) {
          for (const [status, count] of counts) this.inc({ kind, status }, count)
        }
      },
    })
    new Counter({
      name: 'portal_cache_answers_total',
      help: 'Page answers by where they came from: hit, stale, shared (another instance), miss.',
      labelNames: ['state'],
      registers,
      collect() {
        this.reset()
        for (const [state, count] of states) this.inc({ state }, count)
      },
    })
    new Counter({
      name: 'portal_failures_total',
      help: 'Responses with a status of 500 or more, and failed work behind them, by cause.',
      labelNames: ['cause'],
      registers,
      collect() {
        this.reset()
        for (const [cause, total] of sources.failures()) this.inc({ cause }, total)
      },
    })
    this.#abandoned = new Counter({
      name: 'portal_abandoned_requests_total',
      help: 'Requests whose client disconnected before the response was made.',
      registers,
    })
    this.#latency = new Histogram({
      name: 'portal_request_seconds',
      help: 'Time from a request to its answer handed over, in seconds.',
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    })
    this.#renders = new Histogram({
      name: 'portal_render_seconds',
      help: 'Time that one rendering took, compression included, in seconds.',
      buckets: [0.005, 0.01, 0.015, 0.02, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    })
    this.#unstripped = new Counter({
      name: 'portal_unstripped_pages_total',
      help: 'Pages served with framework scripts because they were not as expected.',
      registers,
    })
    this.#dropped = new Counter({
      name: 'portal_dropped_pages_total',
      help: 'Stored answers that changes of content have dropped.',
      registers,
    })
    const gauges: [name: string, help: string, read: () => number][] = [
      ['portal_cache_bytes', 'Bytes of stored answers.', sources.cacheBytes],
      ['portal_cache_entries', 'Stored answers.', sources.cacheEntries],
      ['portal_render_queue', 'Renderings that wait for their turn.', sources.queueLength],
      ['portal_catalog_records', 'Published records.', sources.records],
      ['portal_catalog_broken', 'Files that hold no usable record.', sources.brokenRecords],
    ]
    const { isSharing } = sources
    if (isSharing) {
      const help = 'Whether the store that instances share answers: 1 or 0.'
      gauges.push(['portal_shared_store_connected', help, () => Number(isSharing())])
    }
    for (const [name, help, read] of gauges) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      })
    }
  }

  /** Counts an answer; `state` where it was a page, `begun` as `performance.now()` gave it. */
  countResponse(kind: ResponseKind, status: number, begun: number, state?: CacheState): void {
    const counts = this.#answers.get(kind) ?? new Map<number, number>()
    counts.set(status, (counts.get(status) ?? 0) + 1)
    this.#answers.set(kind, counts)
    if (state) this.#states.set(state, (this.#states.get(state) ?? 0) + 1)
    this.#latency.observe((performance.now() - begun) / 1000)
  }

  countAbandoned(): void {
    this.#abandoned.inc()
  }

  countRender(seconds: number): void {
    this.#renders.observe(seconds)
  }

  countUnstripped(): void {
    this.#unstripped.inc()
  }

  countDropped(pages: number): void {
    this.#dropped.inc(pages)
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  format(): Promise<string> {
    return this.#registry.metrics()
  }
}
