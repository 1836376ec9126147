import type { Metadata } from 'next'
import { Deck, describeDeck } from '../deck'

interface PageProps {
  params: Promise<{ subject: string; n?: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { subject: slug, n } = await params
  return describeDeck({ kind: 'subject', slug, n })
}

export default async function SubjectDeckPage({ params }: PageProps) {
  const { subject: slug, n } = await params
  return <Deck kind="subject" slug={slug} n={n} />
}
