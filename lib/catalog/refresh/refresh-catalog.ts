import { existsSync } from 'node:fs'
import type { Issue } from '@/lib/content'
import { makeFolder } from '@/lib/make-folder'
import { buildGeneration, putEmptyGeneration } from '../build/build-generation'
import { explainWriteError } from '../catalog-error'
import { findDamage, findFault } from '../check-catalog'
import { Database } from '../database'
import { getFact } from '../facts'
import {
  type CatalogKind,
  getGeneration,
  getGenerationMark,
  removeOtherGenerations,
} from '../generation'
import type { CatalogOptions } from '../options'
import { listIssues } from '../queries/issues'
import { withWriteLock } from '../write-lock'
import { type ContentChange, everything } from './change'
import { findDifferences, statFiles } from './find-edits'
import { Refresher } from './refresher'

/** What a build or a refresh came to. */
export interface RefreshResult {
  /** Public records. */
  records: number
  /** All that is wrong with the content now. */
  issues: Issue[]
  /** What changed; absent if nothing did. */
  change?: ContentChange
}

/** Share of changed files from which building anew is faster than refreshing. */
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
      const refresher = new Refresher(db, options)
      const { changed, removed } = statFiles(options.contentDir, files)
      await refresher.applyFiles(changed, removed)
      await refresher.applySchedule()
      return conclude(db, refresher)
    } finally {
      db.close()
    }
  })
}

const kindOf = ({ preview }: CatalogOptions): CatalogKind => (preview ? 'preview' : 'catalog')

/** Runs `work` as the only writer, and removes what earlier and unfinished builds have left. */
async function write<Result>(
  options: CatalogOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const { dataDir } = options
  try {
    makeFolder(dataDir)
    return await withWriteLock(dataDir, async () => {
      const result = await work()
      removeOtherGenerations(dataDir, kindOf(options))
      return result
    })
  } catch (error) {
    throw explainWriteError(error, dataDir)
  }
}

/** Opens the catalog in force to write, or says why it cannot be used; nothing where there is none. */
function openToWrite(options: CatalogOptions): { db?: Database; fault?: string } {
  const kind = kindOf(options)
  const file = getGeneration(options.dataDir, kind)
  if (!file || !existsSync(file)) {
    return getGenerationMark(options.dataDir, kind) ? { fault: 'its file is missing' } : {}
  }
  const db = new Database(file)
  const fault = findFault(db, options.contentDir)
  if (!fault) return { db }
  db.close()
  return { fault }
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
  const { db, fault } = openToWrite(options)
  const damage = db && findDamage(db)
  if (damage) db?.close()
  if (!db || damage) {
    const reason = fault ?? damage
    if (reason) options.onRebuild?.(reason)
    return build(options)
  }
  try {
    const { changed, removed, total, issues } = await findDifferences(db, options.contentDir)
    const count = changed.length + removed.length
    if (count <= Math.max(rebuildLeast, rebuildShare * total)) {
      const refresher = new Refresher(db, options)
      refresher.applySubjects()
      await refresher.applyRedirects()
      await refresher.applyFiles(changed, removed)
      await refresher.applySchedule()
      refresher.applyFolderIssues(issues)
      return conclude(db, refresher)
    }
  } finally {
    db.close()
  }
  options.onRebuild?.('most files have changed')
  return build(options)
}

function conclude(db: Database, { change }: Refresher): RefreshResult {
  return { ...summarize(db), ...(change && { change }) }
}

function summarize(db: Database): Pick<RefreshResult, 'records' | 'issues'> {
  return { records: getFact<number>(db, 'records') ?? 0, issues: listIssues(db) }
}
