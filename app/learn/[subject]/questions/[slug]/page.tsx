import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { buildQuestionMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { answerMissing } from './answer-missing'
import { loadQuestion } from './load-question'
import { QuestionContent } from './question-content'
import { QuestionFrame } from './question-frame'

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
  if (found?.kind !== 'question') return answerMissing(subject, slug)
  return (
    <QuestionFrame page={found.page}>
      <QuestionContent page={found.page} />
    </QuestionFrame>
  )
}
