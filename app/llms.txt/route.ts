import { getCatalog } from '@/lib/catalog'
import { buildSiteOverview } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { respond } from '../respond'

export const dynamic = 'force-dynamic'

/** What there is to read here, for programs. */
export function GET(): Response {
  const catalog = getCatalog()
  const text = buildSiteOverview(getSite(), catalog.listSubjects(), catalog.getTotals().questions)
  return respond(text, 'text/plain; charset=utf-8')
}
