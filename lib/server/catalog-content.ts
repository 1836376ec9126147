import { type ContentChange, getCatalog, refuseNestedFolders, watchContent } from '@/lib/catalog'
import { answerSuggestions } from '@/lib/suggestions'
import type { ContentSource } from './content-source'
import type { Logger } from './log'
import { Alarm, type Clock, systemClock } from './wall-clock'

export interface CatalogContentOptions {
  contentDir: string
  dataDir: string
  log: Logger
  /** Absent: the machine's own. */
  clock?: Clock
}

export interface CatalogContent extends ContentSource {
  close(): Promise<void>
}

/** How often the catalog's journal is asked what any process has changed, and the clock what is due, in ms. */
const pollMs = 100

/** Every page: the clock was set, and pages name days and times. */
const everything: ContentChange = { paths: [], prefixes: ['/'] }

/**
 * The content as the catalog in force holds it. Saved files enter the catalog at once, and scheduled records when their
 * time comes. Changes are heard from the catalog's journal, so that it does not matter which process wrote them.
 */
export async function openContent(options: CatalogContentOptions): Promise<CatalogContent> {
  const { log, clock = systemClock, ...folders } = options
  refuseNestedFolders(folders.contentDir, folders.dataDir)
  const listeners = new Set<(change: ContentChange) => void>()
  const alarm = new Alarm(clock)
  const getNow = () => new Date(clock.now())
  const fail = (error: unknown) => {
    log.error(
      { err: error },
      'the catalog could not be brought up to date; the last good one stays',
    )
  }
  const tell = (change: ContentChange) => {
    for (const listener of listeners) listener(change)
  }
  const plan = () => alarm.set(getCatalog().getNextChangeTime(getNow()))

  let revision = getCatalog().getRevision()
  const check = () => {
    const catalog = getCatalog()
    // Read first: what is written in between is heard of twice, never not at all.
    const reached = catalog.getRevision()
    const change = catalog.getChangesSince(revision)
    if (!change) return
    revision = reached
    tell(change)
    plan()
  }
  const watcher = await watchContent({
    ...folders,
    getNow,
    onChange: check,
    onError: fail,
    onRefused(error) {
      log.warn({ err: error }, 'the content cannot be watched; run `portal index` after a change')
    },
  })
  const checkClock = () => {
    const { isDue, isClockSet } = alarm.check()
    if (isClockSet) tell(everything)
    if (!isDue && !isClockSet) return
    watcher.publishDue()
    plan()
  }
  const poll = setInterval(() => {
    try {
      check()
      checkClock()
    } catch (error) {
      fail(error)
    }
  }, pollMs)
  plan()
  // What was saved since the catalog was made, before the folders were watched.
  watcher.refresh().catch(fail)

  return {
    getAddressAnswer: (path) => getCatalog().resolveAddress(path),
    isMissing: (path) => getCatalog().isMissing(path),
    isUnavailable(path) {
      const catalog = getCatalog()
      // What was saved since the content went away is not in the catalog.
      const isUnknown = watcher.getTrouble() !== undefined && catalog.isMissing(path)
      return isUnknown || catalog.isUnavailable(path)
    },
    isIncomplete: () =>
      watcher.getTrouble() !== undefined || watcher.isSettling() || getCatalog().hasUnreadable(),
    getTrouble: () => watcher.getTrouble(),
    answerSuggestions: (typed) => answerSuggestions(getCatalog(), typed),
    getCounts: () => getCatalog().getTotals(),
    getVersion: () => getCatalog().getFingerprint(),
    async refresh() {
      await watcher.refresh()
      check()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async close() {
      clearInterval(poll)
      await watcher.close()
    },
  }
}
