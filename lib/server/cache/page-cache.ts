import { LRUCache } from 'lru-cache'
import type { ContentChange } from '@/lib/catalog'
import { listShown } from '../content/is-touched'
import type { StoredResponse } from '../http/stored-response'
import type { RouteKind } from '../route-policy'

export interface PageCacheLimits {
  /** Bytes that pages may take, in all encodings. */
  pageBytes: number
  /** Bytes for responses of addresses that clients can make up without limit: searches, 404s. */
  briefBytes: number
}

/** A stored answer, until when it is fresh (ms since 1970), and what kind of address it answers. */
export interface CacheEntry {
  kind: RouteKind | 'static'
  stored: StoredResponse
  freshUntil: number
}

/**
 * Final bytes by address, in this process's memory alone: nothing of it outlives a restart. What clients can request
 * for without end has a room of its own and never pushes out a page.
 */
export class PageCache {
  readonly #pages: LRUCache<string, CacheEntry>
  readonly #brief: LRUCache<string, CacheEntry>
  /** Keys of the pages that show a question, by its path. */
  readonly #showing = new Map<string, Set<string>>()

  constructor({ pageBytes, briefBytes }: PageCacheLimits) {
    const sizeCalculation = ({ stored }: CacheEntry) => stored.size
    this.#pages = new LRUCache({
      maxSize: pageBytes,
      sizeCalculation,
      dispose: (entry, key) => this.#forget(key, entry.stored),
    })
    this.#brief = new LRUCache({ maxSize: briefBytes, sizeCalculation })
  }

  get(key: string): CacheEntry | undefined {
    return this.#pages.get(key) ?? this.#brief.get(key)
  }

  /** Keeps an answer until a change touches it. An answer larger than the room is not kept. */
  setPage(key: string, entry: CacheEntry): void {
    this.#pages.set(key, entry)
    if (!this.#pages.has(key)) return
    for (const path of listShown(key, entry.stored)) {
      const keys = this.#showing.get(path)
      if (keys) keys.add(key)
      else this.#showing.set(path, new Set([key]))
    }
  }

  /** Keeps an answer until anything changes. */
  setBrief(key: string, entry: CacheEntry): void {
    this.#brief.set(key, entry)
  }

  delete(key: string): void {
    this.#pages.delete(key)
    this.#brief.delete(key)
  }

  /** Drops what a change touches, and returns how many answers that were. */
  drop(change: ContentChange): number {
    const before = this.count
    if (change.everything) this.#pages.clear()
    for (const path of change.paths) {
      this.#pages.delete(path)
      for (const key of [...(this.#showing.get(path) ?? [])]) this.#pages.delete(key)
    }
    this.#brief.clear()
    return before - this.count
  }

  clear(): void {
    this.#pages.clear()
    this.#brief.clear()
  }

  get count(): number {
    return this.#pages.size + this.#brief.size
  }

  get bytes(): number {
    return this.#pages.calculatedSize + this.#brief.calculatedSize
  }

  #forget(key: string, stored: StoredResponse): void {
    for (const path of listShown(key, stored)) {
      const keys = this.#showing.get(path)
      keys?.delete(key)
      if (keys?.size === 0) this.#showing.delete(path)
    }
  }
}
