import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { JsonLd } from '@/components/layout/json-ld'
import { QuestionView } from '@/components/question/question-view'
import { getAssetUrl } from '@/lib/assets'
import { renderAnswer } from '@/lib/markdown'
import { routes } from '@/lib/routes'
import { buildQuestionJsonLd, buildQuestionMetadata, serializeJsonLd } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { loadQuestion } from './load-question'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

/** No question is rendered at build time: each is on its first request. */
export function generateStaticParams() {
  return []
}

interface PageProps {
  params: Promise<{ subject: string; slug: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { subject, slug } = await params
  const found = await loadQuestion(subject, slug)
  return found?.kind === 'question' ? buildQuestionMetadata(getSite(), found.page) : {}
}

export default async function QuestionPage({ params }: PageProps) {
  const { subject, slug } = await params
  const found = await loadQuestion(subject, slug)
  if (found?.kind === 'redirect') permanentRedirect(found.to)
  // The server in front answers 410 for what was removed; Next has no such page of its own.
  if (found?.kind !== 'question') notFound()
  const answer = await renderAnswer(found.page.record.front.answer)
  const site = getSite()
  const address = `${site.origin}${routes.question(subject, slug)}`
  return (
    <>
      {answer.hasMath && (
        <link rel="stylesheet" href={getAssetUrl('katex', 'katex.css')} precedence="default" />
      )}
      <JsonLd markup={serializeJsonLd(buildQuestionJsonLd(site, found.page))} />
      <QuestionView page={found.page} answer={answer} address={address} />
    </>
  )
}
