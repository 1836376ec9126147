import { pathToFileURL } from 'node:url'
import { getEnv, getPreview } from '@/lib/env'
import { Catalog } from './catalog'
import { CatalogError } from './catalog-error'
import { reportDamage } from './check-catalog'
import { Database } from './database'
import { type CatalogKind, getGeneration, getGenerationMark } from './generation'
import type { CatalogOptions } from './options'
import { catalogVersion } from './tables'

export type OpenOptions = Pick<CatalogOptions, 'contentDir' | 'dataDir' | 'preview'>

/** How long a query waits for a refresh that is being written. */
const busyMs = 5_000

/** Holds the inner pages of every table at a million records; SQLite's usual 2 MB reads them again for each row. */
const cacheKilobytes = 8_000

/** A build may replace the file between the moment its name is read and the moment it is opened. */
const attempts = 3

/**
 * Opens the catalog in force to read.
 * @throws {CatalogError} if there is none, or it is damaged or of another version.
 */
export function openCatalog({ contentDir, dataDir, preview = false }: OpenOptions): Catalog {
  const kind: CatalogKind = preview ? 'preview' : 'catalog'
  let failure: unknown
  for (let attempt = 0; attempt < attempts; attempt++) {
    const file = getGeneration(dataDir, kind)
    if (!file) throw new CatalogError(`There is no catalog in ${dataDir}: run \`portal index\`.`)
    try {
      return new Catalog(openFile(file), contentDir, preview)
    } catch (error) {
      if (error instanceof CatalogError) throw error
      failure = error
    }
  }
  const message = `The catalog in ${dataDir} cannot be read: run \`portal index\`.`
  throw new CatalogError(message, { cause: failure })
}

function openFile(file: string): Database {
  const db = new Database(`${pathToFileURL(file).href}?mode=ro`, busyMs, () => {
    reportDamage(file)
  })
  db.exec(`PRAGMA cache_size = -${cacheKilobytes}`)
  const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version
  if (version === catalogVersion) return db
  db.close()
  throw new CatalogError(`The catalog ${file} is of another version: run \`portal index\`.`)
}

let current: { mark: string | undefined; catalog: Catalog } | undefined

/**
 * This process's catalog, for `CONTENT_DIR` and `DATA_DIR`, the editors' in preview; opened again whenever a build has
 * put another one in force. Cheap enough to be called for every query: what it returns is not to be kept.
 * @throws {CatalogError} see {@link openCatalog}.
 */
export function getCatalog(): Catalog {
  const { CONTENT_DIR: contentDir, DATA_DIR: dataDir } = getEnv()
  const preview = getPreview() !== undefined
  const mark = getGenerationMark(dataDir, preview ? 'preview' : 'catalog')
  // The one before is not closed: a page that is being rendered may still use it.
  if (!current || current.mark !== mark)
    current = { mark, catalog: openCatalog({ contentDir, dataDir, preview }) }
  return current.catalog
}
