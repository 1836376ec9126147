import { pathToFileURL } from 'node:url'
import { getEnv } from '@/lib/env'
import { Catalog } from './catalog'
import { Database } from './database'
import { type CatalogKind, getGeneration, getGenerationMark } from './generation'
import { catalogVersion } from './tables'

/** There is no catalog that this version of the portal can read. */
export class CatalogError extends Error {
  override name = 'CatalogError'
}

export interface OpenOptions {
  contentDir: string
  dataDir: string
  preview?: boolean
}

/**
 * Opens the catalog in force to read.
 * @throws {CatalogError} if there is none, or it is damaged or of another version.
 */
export function openCatalog({ contentDir, dataDir, preview = false }: OpenOptions): Catalog {
  const kind: CatalogKind = preview ? 'preview' : 'catalog'
  const file = getGeneration(dataDir, kind)
  if (!file) throw new CatalogError(`There is no catalog in ${dataDir}: run \`portal index\`.`)
  try {
    const db = new Database(`${pathToFileURL(file).href}?mode=ro`)
    const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version
    if (version === catalogVersion) return new Catalog(db, contentDir, preview)
    db.close()
  } catch (cause) {
    throw new CatalogError(`The catalog ${file} is damaged: run \`portal index\`.`, { cause })
  }
  throw new CatalogError(`The catalog ${file} is of another version: run \`portal index\`.`)
}

let current: { mark: string | undefined; catalog: Catalog } | undefined

/**
 * This process's catalog, for `CONTENT_DIR` and `DATA_DIR`; opened again whenever a build has put another
 * one in force. Cheap enough to be called for every query: do not keep what it returns.
 * @throws {CatalogError} see {@link openCatalog}.
 */
export function getCatalog(): Catalog {
  const { CONTENT_DIR: contentDir, DATA_DIR: dataDir } = getEnv()
  const mark = getGenerationMark(dataDir, 'catalog')
  if (current && current.mark === mark) return current.catalog
  const catalog = openCatalog({ contentDir, dataDir })
  current?.catalog.close()
  current = { mark, catalog }
  return catalog
}
