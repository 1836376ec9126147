import type { Metadata } from 'next'
import type { QuestionPage } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { decideIndexing } from '../indexing'
import { buildTitle } from '../title'
import { buildPageMetadata } from './page-metadata'

/** How a question's page is cited: for readers of that page, not for search engines. */
export function buildCitationMetadata(site: Site, { record }: QuestionPage): Metadata {
  return buildPageMetadata(site, {
    title: buildTitle(`Cite: ${record.front.question}`, site.name),
    description:
      'The page as a reference in APA, MLA, Chicago and Harvard style, BibTeX and CSL-JSON.',
    indexing: decideIndexing(site, {
      path: routes.cite(record.subject, record.slug),
      isIndexed: false,
    }),
  })
}

/** What a reader has saved, which differs from device to device. */
export function buildSavedMetadata(site: Site): Metadata {
  return buildPageMetadata(site, {
    title: buildTitle('Saved', site.name),
    description: 'Bookmarks and reading history, kept on your own device and nowhere else.',
    indexing: decideIndexing(site, { path: routes.saved(), isIndexed: false }),
  })
}

/** What readers see where the network ends. */
export function buildOfflineMetadata(site: Site): Metadata {
  return buildPageMetadata(site, {
    title: buildTitle('No network', site.name),
    description: 'The pages that this device has kept, to be read until the network is back.',
    indexing: decideIndexing(site, { path: routes.offline(), isIndexed: false }),
  })
}
