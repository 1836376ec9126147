import { getCatalog } from '@/lib/catalog'
import { buildSubjectOverview } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { respond, respondNotFound } from '../../../respond'

/** Pages of the subject's list that an overview names, 50 questions each: overviews are read completely. */
const pagesTold = 10
const topicsTold = 50

interface Context {
  params: Promise<{ subject: string }>
}

/** The overview of a subject for language models. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { subject: slug } = await params
  const catalog = getCatalog()
  const [subject, topics, ...lists] = await Promise.all([
    catalog.getSubject(slug),
    catalog.listSubjectTopics(slug, topicsTold),
    ...Array.from({ length: pagesTold }, (_, index) =>
      catalog.listQuestions(slug, { page: index + 1 }),
    ),
  ])
  if (!subject) return respondNotFound()
  const questions = lists.flatMap((list) => list?.items ?? [])
  const text = buildSubjectOverview(getSite(), { subject, topics, questions })
  return respond(text, 'text/plain; charset=utf-8')
}
