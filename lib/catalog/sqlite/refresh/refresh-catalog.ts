import { existsSync } from 'node:fs'
import { type ContentRootError, listRecordFiles, listSubjects } from '@/lib/content'
import { makeFolder } from '@/lib/make-folder'
import { everything } from '../../model/change'
import { refuseNestedFolders } from '../../model/nested-folders'
import type { CatalogOptions, RefreshResult } from '../../model/options'
import { isSubjectFolder } from '../../reading/file-stamp'
import { buildGeneration, putEmptyGeneration } from '../build/build-generation'
import { listIssues } from '../read/issues'
import { findDamage, findFault, isReportedDamaged, reportDamage } from '../store/check-catalog'
import { Database } from '../store/database'
import { explainWriteError } from '../store/explain-write-error'
import { getFact } from '../store/facts'
import {
  type CatalogKind,
  getGeneration,
  getGenerationMark,
  removeOtherGenerations,
} from '../store/generation'
import { checkOwner } from '../store/owner'
import { breakSeal, isSealBroken, sealCatalog } from '../store/seal'
import { withWriteLock } from '../store/write-lock'
import { countFiles, findLoss } from './content-loss'
import { type Differences, findDifferences, statFiles } from './find-edits'
import { Refresher } from './refresher'
import { isKnown } from './vanished-records'

/** How long a reader may keep a writer from emptying the log, in ms. */
const patienceMs = 500

/** Share of changed files from which rebuilding is faster than refreshing. */
const rebuildShare = 0.07
const rebuildLeast = 1_000

/** See `writer.ts`, as for all that this file exports. */
export function beginCatalog(options: CatalogOptions): Promise<void> {
  return write(options, async () => {
    const { db } = openToWrite(options)
    if (db) db.close()
    else await putEmptyGeneration(options)
  })
}

export function buildCatalog(options: CatalogOptions): Promise<RefreshResult> {
  return write(options, () => build(options))
}

export function refreshCatalog(options: CatalogOptions): Promise<RefreshResult> {
  return write(options, () => refresh(options))
}

export function refreshFiles(
  options: CatalogOptions,
  files: readonly string[],
): Promise<RefreshResult> {
  return write(options, async () => {
    const { db } = openToWrite(options)
    if (!db) return refresh(options)
    try {
      const result = await applyStated(db, options, files)
      if (result) return result
    } finally {
      db.close()
    }
    return refresh(options)
  })
}

/** Applies files that are known to have changed; `undefined` if only a look at whole folders tells what they are. */
async function applyStated(
  db: Database,
  options: CatalogOptions,
  files: readonly string[],
): Promise<RefreshResult | undefined> {
  const { contentDir, keepVanished, onLinked } = options
  const { changed, removed, unusable } = statFiles(contentDir, files)
  const gone = removed.filter((place) => isKnown(db, place))
  const isUnclear = gone.some(({ subject }) => !isSubjectFolder(contentDir, subject))
  if (unusable.length > 0 || (isUnclear && !keepVanished)) return undefined
  if (onLinked) for (const file of changed) if (file.isLinked) onLinked(file)
  const loss =
    gone.length === 0 || keepVanished ? undefined : findOwnLoss(db, options, -gone.length)
  const refresher = new Refresher(db, withHold(options, loss))
  await refresher.applyFiles(changed, gone)
  await refresher.applySchedule()
  return conclude(db, refresher, loss)
}

const kindOf = ({ preview }: CatalogOptions): CatalogKind => (preview ? 'preview' : 'catalog')

/** Runs `work` as the only writer, and removes what earlier and unfinished builds have left. */
async function write<Result>(
  options: CatalogOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const { dataDir } = options
  refuseNestedFolders(options.contentDir, dataDir)
  try {
    makeFolder(dataDir)
    checkOwner(options)
    return await withWriteLock(dataDir, async () => {
      try {
        const result = await work()
        removeOtherGenerations(dataDir, kindOf(options))
        return result
      } finally {
        sealAgain(options)
      }
    })
  } catch (error) {
    throw explainWriteError(error, dataDir)
  }
}

/** Seals the catalog in effect if it was opened to write; each step has left it whole, also where a later one failed. */
function sealAgain(options: CatalogOptions): void {
  const file = getGeneration(options.dataDir, kindOf(options))
  if (!file || !isSealBroken(file) || isReportedDamaged(file)) return
  emptyLog(file)
  sealCatalog(file)
}

/**
 * libsql closes a connection when its statements are collected, which may be at the end of the process. If it is the
 * last one it takes over the log then: the catalog would differ from its seal.
 */
function emptyLog(file: string): void {
  const db = new Database(file, patienceMs)
  try {
    db.emptyLog()
  } catch (error) {
    // As on a full disk: the log stays, and the seal knows it.
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_')) throw error
  } finally {
    db.close()
  }
}

interface OpenedCatalog {
  /** Absent if there is none that can be used. */
  db?: Database
  /** Why one that is there cannot be used. */
  fault?: string
  /** Record files that a catalog with a fault holds; absent if it cannot tell. */
  known?: number
}

/** Opens the catalog in effect to write. */
function openToWrite(options: CatalogOptions): OpenedCatalog {
  const kind = kindOf(options)
  const file = getGeneration(options.dataDir, kind)
  if (!file || !existsSync(file)) {
    return getGenerationMark(options.dataDir, kind) ? { fault: 'its file is missing' } : {}
  }
  const db = new Database(file, undefined, () => reportDamage(file))
  const fault = findFault(db, options.contentDir)
  if (!fault) {
    breakSeal(file)
    return { db }
  }
  const known = countFiles(db)
  db.close()
  return { fault, ...(known !== undefined && { known }) }
}

async function build(options: CatalogOptions): Promise<RefreshResult> {
  await buildGeneration(options)
  const { db } = openToWrite(options)
  if (!db) throw new Error('The catalog that was just built cannot be opened.')
  try {
    return { ...summarize(db), change: everything }
  } finally {
    db.close()
  }
}

async function refresh(options: CatalogOptions): Promise<RefreshResult> {
  // First: a folder that is away is told apart from a damaged catalog, and costs nothing to find out.
  await listSubjects(options.contentDir)
  const { db, fault, known } = openToWrite(options)
  const damage = db && findDamage(db)
  if (db && damage) {
    reportDamage(db.file)
    db.close()
  }
  if (!db || damage) return rebuild(options, fault ?? damage, known)
  try {
    const found = await findDifferences(db, options)
    const result = await applyDifferences(db, options, found)
    if (result) return result
  } finally {
    db.close()
  }
  options.onRebuild?.('most files have changed')
  return build(options)
}

/** Rebuilds where the catalog that is there cannot be used, unless that would empty the site. */
async function rebuild(
  options: CatalogOptions,
  reason: string | undefined,
  known: number | undefined,
): Promise<RefreshResult> {
  if (reason !== undefined && !options.allowEmpty && (await isEmpty(options.contentDir))) {
    const loss = findLoss(options.contentDir, known, 0)
    if (loss) throw loss
  }
  if (reason) options.onRebuild?.(reason)
  return build(options)
}

async function isEmpty(contentDir: string): Promise<boolean> {
  for await (const _ of listRecordFiles(contentDir, () => undefined)) return false
  return true
}

/** Applies what differs; `undefined` if rebuilding is faster, and loses nothing. */
async function applyDifferences(
  db: Database,
  options: CatalogOptions,
  { changed, removed, kept, total, issues }: Differences,
): Promise<RefreshResult | undefined> {
  const loss = findOwnLoss(db, options, total + kept - (countFiles(db) ?? 0))
  const isHeld = removed.length > 0 && (options.keepVanished || loss !== undefined)
  const isSmall = changed.length + removed.length <= Math.max(rebuildLeast, rebuildShare * total)
  if (!isSmall && kept === 0 && !isHeld) return undefined
  const refresher = new Refresher(db, withHold(options, loss))
  refresher.applySubjects()
  await refresher.applyRedirects()
  // Of a copy under way, so many at once are better read when it has come to its end.
  await refresher.applyFiles(isSmall || !isHeld ? changed : [], removed)
  await refresher.applySchedule()
  refresher.applyFolderIssues(issues)
  return conclude(db, refresher, loss)
}

/** See {@link findLoss}; `by`: how many more files there are than the catalog holds. */
function findOwnLoss(
  db: Database,
  { contentDir, allowEmpty }: CatalogOptions,
  by: number,
): ContentRootError | undefined {
  const known = countFiles(db)
  return allowEmpty || known === undefined ? undefined : findLoss(contentDir, known, known + by)
}

/** Where too much has been lost, nothing is removed. */
function withHold(options: CatalogOptions, loss: Error | undefined): CatalogOptions {
  return loss ? { ...options, keepVanished: true } : options
}

/** @throws the loss, once all else has been applied. */
function conclude(
  db: Database,
  { change, vanished }: Refresher,
  loss: ContentRootError | undefined,
): RefreshResult {
  if (loss) throw loss
  return { ...summarize(db), ...(change && { change }), ...(vanished.length > 0 && { vanished }) }
}

function summarize(db: Database): Pick<RefreshResult, 'records' | 'issues'> {
  return { records: getFact<number>(db, 'records') ?? 0, issues: listIssues(db) }
}
