import { type CanonicalCursor, getCatalog } from '@/lib/catalog'
import { isSlug, routes } from '@/lib/routes'
import { formatSitemap, type SitemapEntry, sitemapSize, toSitemapEntry } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { respond, respondNotFound, streamText } from '../../respond'

export const dynamic = 'force-dynamic'

/** Questions that are read at once: a few milliseconds. */
const batchSize = 500

/** The pages above the questions; their further pages and topics are found by links. */
async function listPages(): Promise<SitemapEntry[]> {
  const subjects = await getCatalog().listAllSubjects()
  return [
    routes.home(),
    routes.subjects(),
    ...subjects.map(({ slug }) => routes.subject(slug)),
  ].map((path) => ({ path }))
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

interface Context {
  params: Promise<{ file: string }>
}

/** A sitemap; 404 for a file that the index does not name. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const site = getSite()
  if (routes.pagesSitemap().endsWith(`/${file}`)) {
    return respond(streamText(formatSitemap(site, [await listPages()])), 'application/xml')
  }
  const [, subject = '', n = ''] = /^([a-z0-9-]+)-([1-9]\d{0,5})\.xml$/.exec(file) ?? []
  if (!isSlug(subject)) return respondNotFound()
  const batches = listBatches(subject, Number(n))
  const first = await batches.next()
  if (first.done) return respondNotFound()
  const all = (async function* () {
    yield first.value
    yield* batches
  })()
  return respond(streamText(formatSitemap(site, all)), 'application/xml')
}
