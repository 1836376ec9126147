import type { Metadata } from 'next'
import { Deck, describeDeck } from '../../deck'

interface PageProps {
  params: Promise<{ topic: string; n?: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { topic: slug, n } = await params
  return describeDeck({ kind: 'topic', slug, n })
}

export default async function TopicDeckPage({ params }: PageProps) {
  const { topic: slug, n } = await params
  return <Deck kind="topic" slug={slug} n={n} />
}
