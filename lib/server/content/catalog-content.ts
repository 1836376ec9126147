import {
  type CatalogFault,
  type ContentChange,
  claimDataFolder,
  findCatalogFault,
  formatAddress,
  getCatalog,
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
  /** Rebuilds a catalog that was removed or damaged. Absent: this thread does. */
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
/** Shortest time between two attempts to rebuild a catalog, in ms. */
const healMs = 1_000

/** Questions among which one is looked for that can be read. */
const samples = 50

/** Every page: the clock was set, and pages name days and times. */
const everything: ContentChange = { paths: [], everything: true }

/**
 * The content as the catalog in effect holds it. Saved files enter the catalog at once, and scheduled records when their
 * time comes. Changes are heard from the catalog's journal, so that it does not matter which process wrote them. A
 * catalog that is removed or damaged is rebuilt.
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
  const plan = async () => alarm.set(await getCatalog().getNextChangeTime(reachedAt))

  let claim: OwnerClaim | undefined = claimDataFolder(folders)
  const read = () => {
    const catalog = getCatalog()
    return Promise.all([catalog.getRevision(), catalog.getTotals(), catalog.getFingerprint()])
  }
  let [revision, counts, version] = await read()
  const look = async () => {
    // Read first: what is written in between is heard of twice, never not at all.
    const [reached, totals, fingerprint] = await read()
    const change = await getCatalog().getChangesSince(revision)
    version = fingerprint
    if (!change) return
    revision = reached
    counts = totals
    tell(change)
    await plan()
  }
  let looking = Promise.resolve()
  /** Looks for changes once those looks have ended that began before. */
  const check = () => {
    looking = looking.then(look, look)
    return looking
  }
  const watcher = await watchContent({
    ...folders,
    getNow,
    onChange: () => void check().catch(fail),
    onError: fail,
    onRefused(error) {
      log.warn({ err: error }, 'the content cannot be watched; run `portal index` after a change')
    },
  })
  const checkClock = async () => {
    const { isDue, isClockSet } = alarm.check()
    if (isClockSet) tell(everything)
    if (!isDue && !isClockSet) return
    reachedAt = getNow()
    watcher.publishDue()
    await plan()
  }

  const closing = new AbortController()
  let healing: Promise<void> | undefined
  let healedAt = Number.NEGATIVE_INFINITY
  /** A refresh finds out by itself that the catalog cannot be used, and rebuilds it. */
  const heal = async (fault: CatalogFault) => {
    log.warn({ fault }, 'the catalog has been removed or damaged; it is made anew')
    try {
      // The claim may be on a folder that has been removed.
      claim?.release()
      claim = undefined
      claim = claimDataFolder(folders)
      await (rebuild?.(closing.signal) ?? watcher.refresh())
      await check()
      log.info('the catalog has been made anew')
    } catch (error) {
      if (!closing.signal.aborted) fail(error)
    }
    healing = undefined
    healedAt = performance.now()
  }
  let isPolling = false
  const poll = setInterval(async () => {
    const fault = findCatalogFault()
    if (fault && !healing && performance.now() - healedAt >= healMs) healing = heal(fault)
    if (fault === 'unreadable' || isPolling) return
    isPolling = true
    try {
      await check()
      await checkClock()
    } catch (error) {
      fail(error)
    } finally {
      isPolling = false
    }
  }, pollMs)
  await plan()
  // What was saved since the catalog was made, before the folders were watched.
  watcher.refresh().catch(fail)

  return {
    findFault: findCatalogFault,
    async getSample() {
      const catalog = getCatalog()
      const addresses = (await catalog.listNewest(samples)).map(formatAddress)
      // A subject that cannot be read says nothing of the others.
      for (const address of addresses) {
        if ((await catalog.resolve(address))?.kind !== 'unavailable') return address
      }
      return addresses[0]
    },
    async resolve(path) {
      const found = await getCatalog().resolve(path)
      // What was saved since the content went away is not in the catalog.
      const isUnknown = found?.kind === 'missing' && watcher.getTrouble() !== undefined
      return isUnknown ? { kind: 'unavailable' } : found
    },
    isIncomplete: async () =>
      watcher.getTrouble() !== undefined || watcher.isSettling() || getCatalog().hasUnreadable(),
    getTrouble: () => watcher.getTrouble(),
    answerSuggestions: async (typed) => answerSuggestions(getCatalog(), typed),
    getCounts: () => counts,
    getVersion: () => version,
    async refresh() {
      await watcher.refresh()
      await check()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async close() {
      clearInterval(poll)
      closing.abort()
      await watcher.close()
      await looking.catch(() => undefined)
      await healing
      claim?.release()
    },
  }
}
