import type { Catalog, QuestionPage } from '@/lib/catalog'
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
export function listRelatedLinks(
  catalog: Pick<Catalog, 'resolveAddress'>,
  { record, related }: Pick<QuestionPage, 'record' | 'related'>,
): { shown: RelatedLink[]; unused: UnusedLink[] } {
  const chosen = relatedFields.flatMap((field) => {
    const url = record.front[field]?.url
    if (url === undefined) return []
    const answer = catalog.resolveAddress(url)
    return [{ field, url, target: answer?.status === 308 ? answer.to : url }]
  })
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
