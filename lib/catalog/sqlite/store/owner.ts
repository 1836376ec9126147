import { statSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from '@/lib/make-folder'
import { CatalogError } from '../../model/catalog-error'
import type { CatalogOptions } from '../../model/options'
import { isSameFolder } from './check-catalog'
import { Database } from './database'
import { isBusy } from './write-lock'

/*
 * A data folder belongs to the content that running servers serve from it. Each holds a read lock on a small database
 * that names the content; a process that finds no lock may write another name there. The system frees a lock when its holder
 * dies, so that no folder stays claimed by a server that is gone.
 */

type Folders = Pick<CatalogOptions, 'contentDir' | 'dataDir'>

/** A server's hold on its data folder. */
export interface OwnerClaim {
  release(): void
}

interface Owner {
  /** Path of the content folder, as its settings give it. */
  content: string
  /** Device and inode of the content folder: it may be moved with all that is below. */
  identity: string
}

const table = 'CREATE TABLE IF NOT EXISTS owner (content TEXT NOT NULL, identity TEXT NOT NULL)'

function describe(contentDir: string): Owner {
  const stat = statSync(contentDir, { bigint: true, throwIfNoEntry: false })
  return { content: path.resolve(contentDir), identity: stat ? `${stat.dev}:${stat.ino}` : '' }
}

function open(dataDir: string): Database {
  return new Database(path.join(dataDir, 'catalog.owner'), 0)
}

/** Runs `work` if no server holds the folder; tells whether it did. */
function whileUnclaimed(db: Database, work: () => void): boolean {
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
  work()
  db.exec('COMMIT')
  return true
}

/** @throws {CatalogError} if the folder is another content's. */
function compare(db: Database, { contentDir, dataDir }: Folders): void {
  const owner = db.get<Owner>('SELECT content, identity FROM owner')
  const own = describe(contentDir)
  if (!owner || owner.identity === own.identity || isSameFolder(owner.content, contentDir)) return
  throw new CatalogError(
    `DATA_DIR=${JSON.stringify(dataDir)} cannot be used for CONTENT_DIR=${JSON.stringify(contentDir)}: a running portal serves ${owner.content} from it; set DATA_DIR to another folder.`,
  )
}

/**
 * Finds a data folder from which a running server serves another content.
 * @throws {CatalogError} naming both settings.
 */
export function checkOwner(folders: Folders): void {
  const db = open(folders.dataDir)
  try {
    if (!whileUnclaimed(db, () => undefined)) compare(db, folders)
  } finally {
    db.close()
  }
}

/** A claim is written and held in two steps; another server may come in between, so often at most in a row. */
const attempts = 10

/**
 * Claims a data folder for the content that is served from it, until it is released or the process ends. Servers of one
 * content share it.
 * @throws {CatalogError} naming both settings, while a server of another content holds it.
 */
export function claimDataFolder(folders: Folders): OwnerClaim {
  makeFolder(folders.dataDir)
  const db = open(folders.dataDir)
  try {
    for (let attempt = 1; ; attempt++) {
      whileUnclaimed(db, () => {
        const { content, identity } = describe(folders.contentDir)
        db.exec(table)
        db.exec('DELETE FROM owner')
        db.run('INSERT INTO owner (content, identity) VALUES (?, ?)', content, identity)
      })
      try {
        db.exec('BEGIN DEFERRED')
        compare(db, folders)
        return { release: () => db.close() }
      } catch (error) {
        if (!isBusy(error) || attempt === attempts) throw error
        db.exec('ROLLBACK')
      }
    }
  } catch (error) {
    db.close()
    throw error
  }
}
