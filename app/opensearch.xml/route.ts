import { buildOpenSearch, openSearchType } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { respond } from '../respond'

export const dynamic = 'force-dynamic'

/** The description by which browsers search the site from their address bar. */
export function GET(): Response {
  return respond(buildOpenSearch(getSite()), `${openSearchType}; charset=utf-8`)
}
