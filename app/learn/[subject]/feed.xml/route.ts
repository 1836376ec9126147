import { getCatalog } from '@/lib/catalog'
import { buildFeed } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { loadPages } from '../../../load-pages'
import { respond, respondNotFound } from '../../../respond'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ subject: string }>
}

/** The newest questions of a subject. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { subject: slug } = await params
  const catalog = getCatalog()
  const subject = catalog.getSubject(slug)
  if (!subject) return respondNotFound()
  const pages = await loadPages(catalog.listQuestions(slug, { page: 1 })?.items ?? [])
  return respond(buildFeed(getSite(), { pages, subject }), 'application/atom+xml; charset=utf-8')
}
