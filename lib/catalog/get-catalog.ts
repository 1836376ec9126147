import { getVisibility, loadRecord } from '@/lib/content'
import { getEnv, getPreview } from '@/lib/env'
import { isSlug } from '@/lib/routes'
import { isCatalogFailure } from './model/catalog-error'
import type { QuestionResolution } from './model/types'
import { buildFilePage } from './pages/question-page'
import type { CatalogReader } from './pages/reader'
import { type CatalogFault, CurrentCatalog } from './sqlite/read/current-catalog'

let current: CurrentCatalog | undefined

function getCurrent(): CurrentCatalog {
  const { CONTENT_DIR: contentDir, DATA_DIR: dataDir } = getEnv()
  current ??= new CurrentCatalog({ contentDir, dataDir, preview: getPreview() !== undefined })
  return current
}

/**
 * Returns this process's catalog, for `CONTENT_DIR` and `DATA_DIR`, the editors' in preview; it is opened again whenever
 * a build has put another one into effect. Cheap enough to be called for every query: do not keep the result.
 * @throws {CatalogError} see {@link CurrentCatalog.get}.
 */
export function getCatalog(): CatalogReader {
  return getCurrent().get()
}

/** Returns what is wrong with this process's catalog; `undefined` if nothing is. As cheap as {@link getCatalog}. */
export function findCatalogFault(): CatalogFault | undefined {
  return getCurrent().findFault()
}

/**
 * Returns what a question's address leads to, as {@link CatalogReader.resolveQuestion}. While the catalog cannot be read,
 * a public record's page is made of its file alone.
 * @throws {CatalogError} if only the catalog could tell what the address leads to.
 */
export async function resolveQuestion(
  subject: string,
  slug: string,
): Promise<QuestionResolution | undefined> {
  try {
    return await getCatalog().resolveQuestion(subject, slug)
  } catch (error) {
    if (!isCatalogFailure(error) || !isSlug(subject) || !isSlug(slug)) throw error
    const record = loadRecord(getEnv().CONTENT_DIR, subject, slug)?.record
    if (!record || getVisibility(record.front, new Date()) !== 'published') throw error
    return { kind: 'question', page: await buildFilePage(record) }
  }
}
