import { getCatalog } from '@/lib/catalog'
import { buildFeed, feedSize } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { loadPages } from '../load-pages'
import { respond } from '../respond'

export const dynamic = 'force-dynamic'

/** A few of the newest may be kept from search engines, and so from feeds. */
const considered = feedSize + 20

/** The newest questions of the site. */
export async function GET(): Promise<Response> {
  const pages = await loadPages(await getCatalog().listNewest(considered))
  return respond(buildFeed(getSite(), { pages }), 'application/atom+xml; charset=utf-8')
}
