import type { QuestionPage } from '@/lib/catalog'
import { findPage, routes } from '@/lib/routes'
import type { Site } from '@/lib/site'

/** Indexing of a page by search engines. */
export interface Indexing {
  /** The one absolute address that carries the page's content. */
  canonical: string
  /** Whether they may list the page; its links are followed in any case. */
  isIndexed: boolean
  /** Whether sitemaps, feeds and pushes name it: indexed, under its own address. */
  isListed: boolean
}

export interface PageAddress {
  /** The page's own path. */
  path: string
  /** Address that carries its content, where that is another: a path of this site, or absolute. */
  canonical?: string
  /** Whether what it shows may be listed. Absent: as the registry says of its kind. */
  isIndexed?: boolean
}

/**
 * Decides canonical address and indexing of any page, for its head, its markup and whatever names it. A page that is
 * not indexed is its own canonical: Google reads `noindex` beside another canonical as a contradiction ("Consolidate
 * duplicate URLs", https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls).
 */
export function decideIndexing(
  { origin }: Site,
  { path, canonical, isIndexed = mayBeIndexed(path) }: PageAddress,
): Indexing {
  const own = new URL(path, origin).href
  const carrier = new URL((isIndexed && canonical) || path, origin).href
  return { canonical: carrier, isIndexed, isListed: isIndexed && carrier === own }
}

const mayBeIndexed = (path: string) =>
  findPage(path.split('?', 1)[0] ?? '')?.entry.html?.isIndexed ?? true

/** As {@link decideIndexing}, for a question. The catalog's `isIndexable`, by which sitemaps are made, has the last word. */
export function decideQuestionIndexing(
  site: Site,
  { record, canonical, isIndexable }: QuestionPage,
): Indexing {
  const indexing = decideIndexing(site, getQuestionAddress({ record, canonical }))
  return { ...indexing, isListed: indexing.isListed && isIndexable }
}

/** The address of a question's page, and whether search engines may list it. */
export function getQuestionAddress({
  record,
  canonical,
}: Pick<QuestionPage, 'record' | 'canonical'>): PageAddress {
  const { subject, slug, front } = record
  return { path: routes.question(subject, slug), canonical, isIndexed: !front.no_index }
}
