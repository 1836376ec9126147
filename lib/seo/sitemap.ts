import type { CanonicalQuestion } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { escapeXml } from './escape-xml'

/**
 * Questions in one sitemap file, far below the 50,000 and 50 MB that the protocol allows (sitemaps.org): a file is made
 * when it is asked for, and small ones begin to arrive sooner and change less often.
 */
export const sitemapSize = 5_000

/** One entry of a sitemap or of an index of them. */
export interface SitemapEntry {
  /** Path of this site. */
  path: string
  /** Day of the last change, `YYYY-MM-DD`. Absent: not known. */
  lastModified?: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

function formatEntry(site: Site, element: string, { path, lastModified }: SitemapEntry): string {
  const address = escapeXml(`${site.origin}${path}`)
  const day = lastModified ? `<lastmod>${lastModified}</lastmod>` : ''
  return `<${element}><loc>${address}</loc>${day}</${element}>\n`
}

/** A question as a sitemap's entry. */
export function toSitemapEntry({ subject, slug, lastModified }: CanonicalQuestion): SitemapEntry {
  return { path: routes.question(subject, slug), lastModified }
}

/** A sitemap, piece by piece: it is never in memory as a whole. `priority` and `changefreq` have no effect. */
export async function* formatSitemap(
  site: Site,
  batches: Iterable<SitemapEntry[]> | AsyncIterable<SitemapEntry[]>,
): AsyncGenerator<string> {
  yield `${declaration}<urlset ${namespace}>\n`
  for await (const batch of batches)
    yield batch.map((entry) => formatEntry(site, 'url', entry)).join('')
  yield '</urlset>\n'
}

/** The index of all sitemaps, piece by piece. */
export async function* formatSitemapIndex(
  site: Site,
  files: Iterable<SitemapEntry> | AsyncIterable<SitemapEntry>,
): AsyncGenerator<string> {
  yield `${declaration}<sitemapindex ${namespace}>\n`
  for await (const file of files) yield formatEntry(site, 'sitemap', file)
  yield '</sitemapindex>\n'
}
