import { permanentRedirect } from 'next/navigation'
import type { QuestionPage } from '@/lib/catalog'
import { buildReference, type Reference } from '@/lib/citation'
import { decideQuestionIndexing } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { loadQuestion } from './load-question'

/** A question's page as it is cited today, in UTC; `undefined` if there is none. Moved pages lead to the new one. */
export async function loadReference(
  subject: string,
  slug: string,
): Promise<{ page: QuestionPage; reference: Reference } | undefined> {
  const found = await loadQuestion(subject, slug)
  if (found?.kind === 'redirect') permanentRedirect(found.to)
  if (found?.kind !== 'question') return undefined
  const { page } = found
  const site = getSite()
  const { canonical } = decideQuestionIndexing(site, page)
  const day = new Date().toISOString().slice(0, 10)
  return { page, reference: buildReference({ site, record: page.record, url: canonical, day }) }
}
