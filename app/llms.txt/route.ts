import { getCatalog } from '@/lib/catalog'
import { buildSiteOverview } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { respond } from '../respond'

export const dynamic = 'force-dynamic'

/** The overview of the site for language models. */
export async function GET(): Promise<Response> {
  const catalog = getCatalog()
  const [subjects, totals] = await Promise.all([catalog.listSubjects(), catalog.getTotals()])
  const text = buildSiteOverview(getSite(), subjects, totals.questions)
  return respond(text, 'text/plain; charset=utf-8')
}
