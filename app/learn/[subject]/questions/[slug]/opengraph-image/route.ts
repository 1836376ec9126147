import { resolveQuestion } from '@/lib/catalog'
import { getQuestionCard } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { drawCard } from '../../../../../draw-card'
import { respondNotFound } from '../../../../../respond'

interface Context {
  params: Promise<{ subject: string; slug: string }>
}

/** A question's social card, from its record alone: nothing of the address but subject and slug is read. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { subject, slug } = await params
  const found = await resolveQuestion(subject, slug)
  if (found?.kind !== 'question') return respondNotFound()
  return drawCard(getQuestionCard(getSite(), found.page))
}
