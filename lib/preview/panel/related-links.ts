import type { CatalogReader, QuestionPage } from '@/lib/catalog'
import { relatedFields } from '@/lib/content'
import type { OutlineEntry } from '@/lib/markdown'
import { routes } from '@/lib/routes'
import type { IssueView } from '../issue-views'
import type { Readability } from './readability'
import type { SearchLook } from './search-look'

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

/** A record that says much the same as another. */
export interface SimilarRecord {
  question: string
  href: string
  /** Share of their answers' runs of three words that is common to both, from 0 to 1. */
  likeness: number
  /** Whether the two share an id, which makes them one question. */
  hasSameId: boolean
}

/** All that the editor's panel says about a question. */
export interface Panel {
  look: SearchLook
  /** The social card's image: its path, and what it shows. */
  card: { src: string; alt: string }
  outline: OutlineEntry[]
  related: { shown: RelatedLink[]; unused: UnusedLink[] }
  similar: SimilarRecord[]
  readability: Readability
  /** All that `portal check` tells of the record, where it has been compared. */
  issues: IssueView[]
  /** Whether the record has been compared with all others since the preview began. */
  isCompared: boolean
  /** Opens the record's file in the editor. */
  editorUrl: string
  /** Path below the content root. */
  file: string
}
