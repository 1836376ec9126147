import { getCatalog } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import { formatSitemapIndex, type SitemapEntry, sitemapSize } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { respond, streamText } from '../respond'

export const dynamic = 'force-dynamic'

async function* listFiles(): AsyncGenerator<SitemapEntry> {
  const catalog = getCatalog()
  yield { path: routes.pagesSitemap() }
  for (const { slug } of await catalog.listAllSubjects()) {
    let n = 0
    for await (const { lastModified } of catalog.listCanonicalRuns(slug, sitemapSize)) {
      n += 1
      yield { path: routes.subjectSitemap(slug, n), lastModified }
    }
  }
}

/** The index of sitemaps: one file for the pages that lead to questions, the others for questions by subject. */
export function GET(): Response {
  return respond(streamText(formatSitemapIndex(getSite(), listFiles())), 'application/xml')
}
