import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitationView } from '@/components/citation/citation-view'
import { formatBibtex, formatCitations, formatCslJson } from '@/lib/citation'
import { buildCitationMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { loadQuestion } from '../load-question'
import { loadReference } from '../load-reference'

interface PageProps {
  params: Promise<{ subject: string; slug: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { subject, slug } = await params
  const found = await loadQuestion(subject, slug)
  return found?.kind === 'question' ? buildCitationMetadata(getSite(), found.page) : {}
}

export default async function CitationPage({ params }: PageProps) {
  const { subject, slug } = await params
  const found = await loadReference(subject, slug)
  if (!found) notFound()
  const { page, reference } = found
  return (
    <CitationView
      record={page.record}
      subject={page.subject}
      citations={formatCitations(reference)}
      bibtex={formatBibtex(reference)}
      cslJson={formatCslJson(reference)}
    />
  )
}
