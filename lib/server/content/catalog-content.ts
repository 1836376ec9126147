import {
  type CatalogFault,
  type ContentChange,
  claimDataFolder,
  findCatalogFault,
  formatAddress,
  getCatalog,
  isCatalogFailure,
  type OwnerClaim,
  refuseNestedFolders,
  watchContent,
} from '@/lib/catalog'
import { answerSuggestions } from '@/lib/suggestions'
import { FailureLog } from '../failure-log'
import type { Logger } from '../log'
import type { ContentSource } from './content-source'
import { Alarm, type Clock, systemClock } from './wall-clock'

export interface CatalogContentOptions {
  contentDir: string
  dataDir: string
  /** Makes a catalog anew that was removed or damaged. Absent: this thread does. */
  rebuild?: (signal: AbortSignal) => Promise<void>
  log: Logger
  /** Absent: the machine's own. */
  clock?: Clock
}

export interface CatalogContent extends ContentSource {
  close(): Promise<void>
}

/** How often the catalog's journal is asked what any process has changed, and the clock what is due, in ms. */
const pollMs = 100
/** Shortest time between two attempts to make a catalog anew, in ms. */
const healMs = 1_000

/** Questions among which one is looked for that can be read. */
const samples = 50

/** Every page: the clock was set, and pages name days and times. */
const everything: ContentChange = { paths: [], prefixes: ['/'] }

/**
 * The content as the catalog in force holds it. Saved files enter the catalog at once, and scheduled records when their
 * time comes. Changes are heard from the catalog's journal, so that it does not matter which process wrote them. A
 * catalog that is removed or damaged is made anew.
 */
export async function openContent(options: CatalogContentOptions): Promise<CatalogContent> {
  const { log, clock = systemClock, rebuild, ...folders } = options
  refuseNestedFolders(folders.contentDir, folders.dataDir)
  const listeners = new Set<(change: ContentChange) => void>()
  const alarm = new Alarm(clock)
  const getNow = () => new Date(clock.now())
  const failures = new FailureLog(
    log,
    'the catalog could not be brought up to date; the last good one stays',
  )
  const fail = (error: unknown) => failures.note({ cause: 'refresh', error })
  const tell = (change: ContentChange) => {
    for (const listener of listeners) listener(change)
  }
  /** What was due by then is published, or about to be. */
  let reachedAt = getNow()
  const plan = () => alarm.set(getCatalog().getNextChangeTime(reachedAt))

  let claim: OwnerClaim | undefined = claimDataFolder(folders)
  let revision = getCatalog().getRevision()
  let counts = getCatalog().getTotals()
  let version = getCatalog().getFingerprint()
  const check = () => {
    const catalog = getCatalog()
    // Read first: what is written in between is heard of twice, never not at all.
    const reached = catalog.getRevision()
    const change = catalog.getChangesSince(revision)
    if (!change) return
    revision = reached
    counts = catalog.getTotals()
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
    reachedAt = getNow()
    watcher.publishDue()
    plan()
  }

  const closing = new AbortController()
  let healing: Promise<void> | undefined
  let healedAt = Number.NEGATIVE_INFINITY
  /** A refresh finds out by itself that the catalog cannot be used, and builds it anew. */
  const heal = async (fault: CatalogFault) => {
    log.warn({ fault }, 'the catalog has been removed or damaged; it is made anew')
    try {
      // The claim may be on a folder that has been removed.
      claim?.release()
      claim = undefined
      claim = claimDataFolder(folders)
      await (rebuild?.(closing.signal) ?? watcher.refresh())
      check()
      log.info('the catalog has been made anew')
    } catch (error) {
      if (!closing.signal.aborted) fail(error)
    }
    healing = undefined
    healedAt = performance.now()
  }
  const poll = setInterval(() => {
    const fault = findCatalogFault()
    if (fault && !healing && performance.now() - healedAt >= healMs) healing = heal(fault)
    if (fault === 'unreadable') return
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
    findFault: findCatalogFault,
    getSample() {
      const catalog = getCatalog()
      const addresses = catalog.listNewest(samples).map(formatAddress)
      // A subject that cannot be read says nothing of the others.
      return addresses.find((address) => !catalog.isUnavailable(address)) ?? addresses[0]
    },
    resolveAddress: (path) => getCatalog().resolveAddress(path),
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
    getCounts: () => counts,
    getVersion() {
      try {
        version = getCatalog().getFingerprint()
      } catch (error) {
        if (!isCatalogFailure(error)) throw error
      }
      return version
    },
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
      closing.abort()
      await watcher.close()
      await healing
      claim?.release()
    },
  }
}
