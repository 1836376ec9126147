import { type CanonicalCursor, getCatalog } from '@/lib/catalog'
import { findPage, getPageEntry, pageKindNames } from '@/lib/routes'
import { createFormatter } from '@/lib/routes/pattern'
import { formatSitemap, type SitemapEntry, sitemapSize, toSitemapEntry } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { respond, respondNotFound, streamText } from '../../respond'

/** Questions that are read at once: a few milliseconds. */
const batchSize = 500

/** The pages above the questions; their further pages and topics are found by links. */
async function listPages(): Promise<SitemapEntry[]> {
  const subjects = await getCatalog().listAllSubjects()
  const entries = pageKindNames.map(getPageEntry).filter(({ html }) => html?.sitemap === 'pages')
  return entries
    .flatMap(({ path, of }) =>
      of === 'subject' ? subjects.map(({ slug }) => createFormatter(path)([slug])) : [path],
    )
    .map((path) => ({ path }))
}

/** The questions of one file, batch by batch. */
async function* listBatches(subject: string, n: number): AsyncGenerator<SitemapEntry[]> {
  let left = sitemapSize
  let skip = (n - 1) * sitemapSize
  let after: CanonicalCursor | undefined
  while (left > 0) {
    const limit = Math.min(batchSize, left)
    const batch = await getCatalog().listCanonical(subject, {
      limit,
      skip,
      ...(after && { after }),
    })
    if (batch.length > 0) yield batch.map(toSitemapEntry)
    if (batch.length < limit) return
    left -= limit
    skip = 0
    after = batch.at(-1)
  }
}

/** A sitemap; 404 for a file that the index does not name. */
export async function GET({ url }: Request): Promise<Response> {
  const site = getSite()
  const { kind, parameters } = findPage(new URL(url).pathname) ?? {}
  if (kind === 'pagesSitemap') {
    return respond(streamText(formatSitemap(site, [await listPages()])), 'application/xml')
  }
  const { subject, n } = parameters ?? {}
  if (subject === undefined) return respondNotFound()
  const batches = listBatches(subject, Number(n))
  const first = await batches.next()
  if (first.done) return respondNotFound()
  const all = (async function* () {
    yield first.value
    yield* batches
  })()
  return respond(streamText(formatSitemap(site, all)), 'application/xml')
}
