import type { CatalogReader, QuestionPage } from '@/lib/catalog'
import { relatedFields } from '@/lib/content'
import { routes } from '@/lib/routes'

/** A related question that the page shows. */
export interface RelatedLink {
  question: string
  href: string
  /** The field by which an editor chose it. Absent: it was computed. */
  field?: string
}

/** A related question that an editor chose, and that the page does not show. */
export interface UnusedLink {
  field: string
  url: string
}

/** The related questions of a page, and who chose them. */
export async function listRelatedLinks(
  catalog: Pick<CatalogReader, 'resolve'>,
  { record, related }: Pick<QuestionPage, 'record' | 'related'>,
): Promise<{ shown: RelatedLink[]; unused: UnusedLink[] }> {
  const stated = relatedFields.flatMap((field) => {
    const url = record.front[field]?.url
    return url === undefined ? [] : [{ field, url }]
  })
  const chosen = await Promise.all(
    stated.map(async ({ field, url }) => {
      const found = await catalog.resolve(url)
      return { field, url, target: found?.kind === 'redirect' ? found.to : url }
    }),
  )
  const shown = related.map(({ question, subject, slug }) => {
    const href = routes.question(subject, slug)
    const field = chosen.find(({ target }) => target === href)?.field
    return { question, href, ...(field !== undefined && { field }) }
  })
  const unused = chosen
    .filter(({ field }) => !shown.some((link) => link.field === field))
    .map(({ field, url }) => ({ field, url }))
  return { shown, unused }
}
