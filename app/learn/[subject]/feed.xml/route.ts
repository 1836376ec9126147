import { getCatalog } from '@/lib/catalog'
import { buildFeed } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { loadPages } from '../../../load-pages'
import { respond, respondNotFound } from '../../../respond'

interface Context {
  params: Promise<{ subject: string }>
}

/** The newest questions of a subject. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { subject: slug } = await params
  const catalog = getCatalog()
  const [subject, list] = await Promise.all([
    catalog.getSubject(slug),
    catalog.listQuestions(slug, { page: 1 }),
  ])
  if (!subject) return respondNotFound()
  const pages = await loadPages(list?.items ?? [])
  return respond(buildFeed(getSite(), { pages, subject }), 'application/atom+xml; charset=utf-8')
}
