import { permanentRedirect } from 'next/navigation'
import { resolveQuestion } from '@/lib/catalog'
import { buildQuestionMarkdown, decideQuestionIndexing } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { respond, respondNotFound } from '../../../../../respond'

interface Context {
  params: Promise<{ subject: string; slug: string }>
}

/**
 * A question as Markdown, at its page's address with `.md` at the end (see `rewrites`). Search engines are led to the
 * page, or asked to leave both out.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { subject, slug } = await params
  const found = await resolveQuestion(subject, slug)
  if (found?.kind === 'redirect') permanentRedirect(`${found.to}.md`)
  if (found?.kind !== 'question') return respondNotFound()
  const site = getSite()
  const { canonical, isIndexed } = decideQuestionIndexing(site, found.page)
  const headers: Record<string, string> = isIndexed
    ? { Link: `<${canonical}>; rel="canonical"` }
    : { 'X-Robots-Tag': 'noindex' }
  return respond(buildQuestionMarkdown(site, found.page), 'text/markdown; charset=utf-8', headers)
}
