import { realpathSync } from 'node:fs'
import path from 'node:path'
import { CatalogError } from './catalog-error'

/**
 * Refuses a data folder in the content folder, where writing the catalog would be taken for a change of content, and a
 * content folder in the data folder, which may be deleted at any time. Neither need be there yet; links are resolved.
 * @throws {CatalogError} naming both settings.
 */
export function refuseNestedFolders(contentDir: string, dataDir: string): void {
  const content = resolveExisting(contentDir)
  const data = resolveExisting(dataDir)
  const isData = contains(content, data)
  if (!isData && !contains(data, content)) return
  const [inner, outer] = isData ? ['DATA_DIR', 'CONTENT_DIR'] : ['CONTENT_DIR', 'DATA_DIR']
  throw new CatalogError(
    `The folder ${inner}=${JSON.stringify(isData ? dataDir : contentDir)} is in ${outer}=${JSON.stringify(isData ? contentDir : dataDir)}: set one of them to a folder that is not in the other.`,
  )
}

/** A path without links, as far as it is there. */
function resolveExisting(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    const parent = path.dirname(folder)
    if (parent === folder) return folder
    // Next's bundler takes a path that it cannot follow for one that may lead to all files of the project.
    return path.join(/* turbopackIgnore: true */ resolveExisting(parent), path.basename(folder))
  }
}

function contains(folder: string, other: string): boolean {
  const way = path.relative(folder, other)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}
