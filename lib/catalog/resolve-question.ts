import { getVisibility, loadRecord } from '@/lib/content'
import { getEnv } from '@/lib/env'
import { isSlug } from '@/lib/routes'
import { isCatalogFailure } from './model/catalog-error'
import type { Resolution } from './model/types'
import { getCatalog } from './sqlite/read/current-catalog'
import { assembleFilePage } from './sqlite/read/file-page'

/**
 * What a question's address answers, as `Catalog.resolveQuestion`. While the catalog cannot be asked, a public record's
 * page is made of its file alone.
 * @throws {CatalogError} where only the catalog could tell what the address answers.
 */
export async function resolveQuestion(
  subject: string,
  slug: string,
): Promise<Resolution | undefined> {
  try {
    return await getCatalog().resolveQuestion(subject, slug)
  } catch (error) {
    if (!isCatalogFailure(error) || !isSlug(subject) || !isSlug(slug)) throw error
    const record = loadRecord(getEnv().CONTENT_DIR, subject, slug)?.record
    if (!record || getVisibility(record, new Date()) !== 'published') throw error
    return { kind: 'question', page: await assembleFilePage(record) }
  }
}
