import { pathToFileURL } from 'node:url'
import { CatalogError } from '../../model/catalog-error'
import type { CatalogOptions } from '../../model/options'
import { isSameFolder, reportDamage } from '../store/check-catalog'
import { Database } from '../store/database'
import { getFact } from '../store/facts'
import { type CatalogKind, getGeneration } from '../store/generation'
import { catalogVersion } from '../store/tables'
import { SqliteReader } from './reader'

export type OpenOptions = Pick<CatalogOptions, 'contentDir' | 'dataDir' | 'preview'>

/** The time for which a query waits for a refresh that is being written. */
const busyMs = 5_000

/** Holds the inner pages of every table at a million records; SQLite's usual 2 MB reads them again for each row. */
const cacheKilobytes = 8_000

/** A build may replace the file between the moment its name is read and the moment it is opened. */
const attempts = 3

/**
 * Opens the catalog in effect to read.
 * @throws {CatalogError} if there is none, or it is damaged, of another version or of another content folder.
 */
export function openCatalog({ contentDir, dataDir, preview = false }: OpenOptions): SqliteReader {
  const kind: CatalogKind = preview ? 'preview' : 'catalog'
  let failure: unknown
  for (let attempt = 0; attempt < attempts; attempt++) {
    const file = getGeneration(dataDir, kind)
    if (!file) throw new CatalogError(`There is no catalog in ${dataDir}: run \`portal index\`.`)
    try {
      return new SqliteReader(openFile(file, contentDir), contentDir, preview)
    } catch (error) {
      if (error instanceof CatalogError) throw error
      failure = error
    }
  }
  const message = `The catalog in ${dataDir} cannot be read: run \`portal index\`.`
  throw new CatalogError(message, { cause: failure })
}

function openFile(file: string, contentDir: string): Database {
  const db = new Database(`${pathToFileURL(file).href}?mode=ro`, busyMs, () => {
    reportDamage(file)
  })
  try {
    db.exec(`PRAGMA cache_size = -${cacheKilobytes}`)
    const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version
    if (version !== catalogVersion) {
      throw new CatalogError(`The catalog ${file} is of another version: run \`portal index\`.`)
    }
    const content = getFact<string>(db, 'content')
    if (content !== undefined && !isSameFolder(content, contentDir)) {
      throw new CatalogError(`The catalog ${file} is of another content folder, ${content}.`)
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
