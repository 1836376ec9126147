import type { ContentChange } from '@/lib/catalog'
import { ClientGone } from '../client-gone'
import { isTouched } from '../content/is-touched'
import type { CacheState } from '../http/send-stored'
import type { StoredResponse } from '../http/stored-response'
import { isBlankPage } from '../next/blank-page'
import type { Rendered } from '../render/application'
import type { RenderQueue } from '../render/render-queue'
import {
  getFreshUntil,
  getLane,
  getRoutePolicy,
  notFoundKey,
  type RoutePolicy,
} from '../route-policy'
import type { SharedStore } from '../sharing/shared-store'
import { type BuildOptions, buildResponse, isStorable } from './build-response'
import { LargeResponse } from './large-response'
import type { CacheEntry, PageCache } from './page-cache'
import type { StaticFiles } from './static-files'

export interface PageSourceOptions extends BuildOptions {
  cache: PageCache
  /** Where renderings wait for their turn. */
  queue: RenderQueue
  /** Asks the application for a key; an error status is an answer. */
  render: (key: string) => Promise<Rendered>
  /** The answer of a key that needs no rendering, and so no turn. */
  renderAtOnce?: (key: string) => Promise<Rendered> | undefined
  /** Fingerprint of the content that pages are made from. */
  getVersion: () => string
  /** Pages that other instances have rendered. Absent: this process alone. */
  shared?: SharedStore
  /** Called with the error of a rendering in the background; the old response stays. */
  onError: (error: unknown, key: string) => void
  /** Called with each rendering with its duration in seconds. */
  onRender?: (seconds: number) => void
}

export interface Page {
  stored: StoredResponse
  state: CacheState
  /** The reason why rendering failed, if it is known. */
  failure?: Rendered['failure']
}

/** A page on its way. */
interface PendingPage {
  page: Promise<Page>
  /** Changes since its rendering began. */
  missed: ContentChange[]
  /** Number of waiting clients; infinite if it is rendered without any. */
  waiters: number
  /** Aborted when all waiting clients have disconnected before its rendering began. */
  abandoned: AbortController
  /** When its rendering began, as `performance.now()` gave it. */
  begunAt?: number
}

/** The time for which a missing address is not requested again. */
const notFoundMs = 30_000

/**
 * The source of pages: memory, the shared store, the application. A request for a page that is being rendered
 * waits for that one; a rendering that a change has overtaken is never kept.
 */
export class PageSource {
  readonly #options: PageSourceOptions
  readonly #pending = new Map<string, PendingPage>()
  readonly #active = new Set<PendingPage>()

  constructor(options: PageSourceOptions) {
    this.#options = options
  }

  /** A stored answer, fresh or not. */
  get(key: string): CacheEntry | undefined {
    return this.#options.cache.get(key)
  }

  /**
   * The answer of a key that the memory does not have, or has no longer fresh.
   * @param signal aborted when the client disconnects. A page without waiting clients is not rendered, unless its rendering has begun.
   * @throws {LargeResponse | Unavailable | ClientGone} and what rendering throws.
   */
  load(key: string, policy: RoutePolicy, signal?: AbortSignal): Promise<Page> {
    if (signal?.aborted) return Promise.reject(new ClientGone())
    const pending = this.#pending.get(key) ?? this.#begin(key, policy)
    if (signal) return this.#wait(key, pending, signal)
    pending.waiters = Number.POSITIVE_INFINITY
    return pending.page
  }

  /**
   * The stored answer of a key, else a new one. A page that is no longer fresh is given at once, while a new one is
   * made behind the reader's back.
   */
  async getOrLoad(key: string, policy: RoutePolicy, signal?: AbortSignal): Promise<Page> {
    const entry = this.get(key)
    const isFresh = entry !== undefined && entry.freshUntil > Date.now()
    if (entry && isFresh) return { stored: entry.stored, state: 'hit' }
    if (!entry || policy.keep !== 'exact') return this.load(key, policy, signal)
    this.load(key, policy).catch((error) => this.#options.onError(error, key))
    return { stored: entry.stored, state: 'stale' }
  }

  /** The bytes of a file of the build, which never change. */
  async loadFile(path: string, files: StaticFiles): Promise<StoredResponse> {
    const found = this.get(path)
    if (found) return found.stored
    const stored = await files.load(path)
    this.#options.cache.setPage(path, {
      kind: 'static',
      stored,
      freshUntil: Number.POSITIVE_INFINITY,
    })
    return stored
  }

  /** Drops a stored answer. */
  forget(key: string): void {
    this.#options.cache.delete(key)
  }

  /** Drops what a change touches, and returns how many answers that were. */
  drop(change: ContentChange): number {
    for (const pending of this.#active) pending.missed.push(change)
    // Requests from now on must not join a rendering that began before the change.
    this.#pending.clear()
    return this.#options.cache.drop(change)
  }

  #begin(key: string, policy: RoutePolicy): PendingPage {
    const pending: PendingPage = {
      page: Promise.resolve() as never,
      missed: [],
      waiters: 0,
      abandoned: new AbortController(),
    }
    pending.page = this.#produce(key, policy, pending).finally(() => {
      this.#active.delete(pending)
      if (this.#pending.get(key) === pending) this.#pending.delete(key)
    })
    // All who waited may be gone when it fails.
    pending.page.catch(() => undefined)
    this.#pending.set(key, pending)
    this.#active.add(pending)
    return pending
  }

  #wait(key: string, pending: PendingPage, signal: AbortSignal): Promise<Page> {
    pending.waiters++
    return new Promise<Page>((resolve, reject) => {
      const leave = () => {
        reject(new ClientGone())
        pending.waiters--
        if (pending.waiters > 0 || pending.begunAt !== undefined) return
        pending.abandoned.abort(new ClientGone())
        // Requests from now on must not wait for a rendering that was cancelled.
        if (this.#pending.get(key) === pending) this.#pending.delete(key)
      }
      signal.addEventListener('abort', leave, { once: true })
      pending.page.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
    })
  }

  async #produce(key: string, policy: RoutePolicy, pending: PendingPage): Promise<Page> {
    const { shared, onRender } = this.#options
    const found = policy.keep === 'exact' ? await shared?.get(key) : undefined
    if (found && getFreshUntil(policy, found.renderedAt) > Date.now()) {
      this.#keep(key, policy, found, pending)
      return { stored: found, state: 'shared' }
    }
    const version = shared?.version
    const read = this.#options.getVersion()
    const rendered = await this.#render(key, policy, pending)
    if (rendered.rest) throw new LargeResponse(rendered, read)
    // The page for all that is not found stands in for a blank one.
    const stored =
      rendered.status === 404 && isBlankPage(rendered)
        ? await this.#getNotFound()
        : await buildResponse(rendered, policy, this.#options)
    if (pending.begunAt !== undefined) onRender?.((performance.now() - pending.begunAt) / 1000)
    if (isStorable(rendered, policy) && this.#keep(key, policy, stored, pending)) {
      if (policy.keep === 'exact' && stored.status === 200) shared?.set(key, stored, version)
    }
    const { failure } = rendered
    return { stored, state: 'miss', ...(failure && { failure }) }
  }

  async #render(key: string, policy: RoutePolicy, pending: PendingPage): Promise<Rendered> {
    const { queue, render, renderAtOnce } = this.#options
    const placement = { lane: getLane(policy), signal: pending.abandoned.signal }
    return (
      renderAtOnce?.(key) ??
      queue.run(() => {
        pending.begunAt = performance.now()
        return render(key)
      }, placement)
    )
  }

  async #getNotFound(): Promise<StoredResponse> {
    const { stored } = await this.getOrLoad(notFoundKey, getRoutePolicy(notFoundKey))
    return { ...stored, renderedAt: Date.now() }
  }

  /** Keeps an answer unless a change has overtaken it; tells which. */
  #keep(
    key: string,
    policy: RoutePolicy,
    stored: StoredResponse,
    { missed }: PendingPage,
  ): boolean {
    const { cache } = this.#options
    const isExact = policy.keep === 'exact' && stored.status === 200
    if (missed.some((change) => !isExact || isTouched(key, stored, change))) return false
    const freshUntil =
      stored.status === 404
        ? stored.renderedAt + notFoundMs
        : getFreshUntil(policy, stored.renderedAt)
    const entry = { kind: policy.kind, stored, freshUntil }
    if (isExact) cache.setPage(key, entry)
    else cache.setBrief(key, entry)
    return true
  }
}
