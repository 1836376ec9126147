import { JsonLd } from '@/components/layout/json-ld'
import { QuestionView } from '@/components/question/question-view'
import { getAssetUrl } from '@/lib/assets'
import type { QuestionPage } from '@/lib/catalog'
import { renderAnswer } from '@/lib/markdown'
import { routes } from '@/lib/routes'
import { buildQuestionJsonLd, serializeJsonLd } from '@/lib/seo'
import { getSite } from '@/lib/site'

/** A question's page as readers see it. */
export async function QuestionContent({ page }: { page: QuestionPage }) {
  const { subject, slug, front } = page.record
  const answer = await renderAnswer(front.answer)
  const site = getSite()
  const address = `${site.origin}${routes.question(subject, slug)}`
  return (
    <>
      {answer.hasMath && (
        <link rel="stylesheet" href={getAssetUrl('katex', 'katex.css')} precedence="default" />
      )}
      <JsonLd markup={serializeJsonLd(buildQuestionJsonLd(site, page))} />
      <QuestionView page={page} answer={answer} address={address} />
    </>
  )
}
