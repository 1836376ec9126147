import {
  type ContentChange,
  type ContentWatcher,
  getCatalog,
  refreshCatalog,
  refreshSchedule,
  watchContent,
} from '@/lib/catalog'
import { answerSuggestions } from '@/lib/suggestions'
import type { ContentSource } from './content-source'
import type { Logger } from './log'

export interface CatalogContentOptions {
  contentDir: string
  dataDir: string
  log: Logger
}

export interface CatalogContent extends ContentSource {
  close(): Promise<void>
}

/** How often the catalog's journal is asked what any process has changed, in ms: a query of some microseconds. */
const pollMs = 100
/** Longest wait for the next record that becomes public or expires, in ms: timers cannot wait longer than 24 days. */
const longestMs = 3_600_000

/**
 * The content as the catalog in force holds it. Saved files enter the catalog at once, and scheduled records when their
 * time comes. Changes are heard from the catalog's journal, so that it does not matter which process wrote them.
 */
export async function openContent(options: CatalogContentOptions): Promise<CatalogContent> {
  const { log, ...folders } = options
  const listeners = new Set<(change: ContentChange) => void>()
  const fail = (error: unknown) => {
    log.error(
      { err: error },
      'the catalog could not be brought up to date; the last good one stays',
    )
  }

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

  let due: NodeJS.Timeout | undefined
  const plan = () => {
    clearTimeout(due)
    const next = getCatalog().getNextChangeTime(new Date())
    const wait = Math.min(next ? next.getTime() - Date.now() : longestMs, longestMs)
    due = setTimeout(() => void publishDue().catch(fail).then(plan), Math.max(wait, 0) + 1)
  }
  const publishDue = async () => {
    await refreshSchedule({ ...folders, now: new Date() })
    check()
  }

  const poll = setInterval(() => {
    try {
      check()
    } catch (error) {
      fail(error)
    }
  }, pollMs)
  plan()
  const watcher = await watch(folders, check, fail, log)

  return {
    getAddressAnswer: (path) => getCatalog().resolveAddress(path),
    isMissing: (path) => getCatalog().isMissing(path),
    answerSuggestions: (typed) => answerSuggestions(getCatalog(), typed),
    getCounts: () => getCatalog().getTotals(),
    getVersion: () => getCatalog().getFingerprint(),
    async refresh() {
      await refreshCatalog({ ...folders, now: new Date() })
      check()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async close() {
      clearInterval(poll)
      clearTimeout(due)
      await watcher?.close()
    },
  }
}

/** Where the system refuses watches, `portal index` brings the catalog up to date; the journal tells of it all the same. */
async function watch(
  folders: { contentDir: string; dataDir: string },
  onChange: () => void,
  onError: (error: unknown) => void,
  log: Logger,
): Promise<ContentWatcher | undefined> {
  try {
    return await watchContent({ ...folders, onChange, onError })
  } catch (error) {
    log.warn({ err: error }, 'the content cannot be watched; run `portal index` after a change')
    return undefined
  }
}
