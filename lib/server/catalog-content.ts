import { type ContentChange, getCatalog, refreshCatalog } from '@/lib/catalog'
import type { ContentSource } from './content-source'

export interface CatalogContentOptions {
  contentDir: string
  dataDir: string
  /** Told of a refresh that failed; the last good catalog goes on. */
  onError: (error: unknown) => void
}

export interface CatalogContent extends ContentSource {
  close(): void
}

/** How often the catalog's journal is asked what any process has changed, in ms: a query of some microseconds. */
const pollTime = 100
/** Longest wait for the next record that becomes public or expires, in ms; timers cannot wait for longer than 24 days. */
const longestWait = 3_600_000

/**
 * The content as the catalog in force holds it. Changes are heard from the catalog's journal, so that it does not
 * matter which process wrote them; records that become public or expire are published and withdrawn in time.
 */
export function openContent({
  contentDir,
  dataDir,
  onError,
}: CatalogContentOptions): CatalogContent {
  const listeners = new Set<(change: ContentChange) => void>()
  let revision = getCatalog().getRevision()

  const check = () => {
    const catalog = getCatalog()
    // Read first: what is written in between is heard of twice, never not at all.
    const reached = catalog.getRevision()
    const change = catalog.getChangesSince(revision)
    if (!change) return
    revision = reached
    for (const listener of listeners) listener(change)
    plan()
  }
  const refresh = async () => {
    await refreshCatalog({ contentDir, dataDir, now: new Date() })
    check()
  }

  let due: NodeJS.Timeout | undefined
  const plan = () => {
    clearTimeout(due)
    const next = getCatalog().getNextChangeTime(new Date())
    const wait = Math.min(next ? next.getTime() - Date.now() : longestWait, longestWait)
    due = setTimeout(() => void refresh().catch(onError).then(plan), Math.max(wait, 0) + 10)
    due.unref()
  }
  const poll = setInterval(() => {
    try {
      check()
    } catch (error) {
      onError(error)
    }
  }, pollTime)
  poll.unref()
  plan()

  return {
    getAddressAnswer: (path) => getCatalog().resolveAddress(path),
    getCounts: () => getCatalog().getTotals(),
    getVersion: () => getCatalog().getFingerprint(),
    refresh,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      clearInterval(poll)
      clearTimeout(due)
    },
  }
}
