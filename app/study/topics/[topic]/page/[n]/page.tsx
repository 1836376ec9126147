import type { Metadata } from 'next'
import { Deck, describeDeck } from '../../../../deck'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

/** No deck is rendered when the application is built; each is on its first request. */
export function generateStaticParams() {
  return []
}

interface PageProps {
  params: Promise<{ topic: string; n: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { topic, n } = await params
  return describeDeck({ kind: 'topic', slug: topic, n })
}

export default async function TopicDeckNumberedPage({ params }: PageProps) {
  const { topic, n } = await params
  return <Deck kind="topic" slug={topic} n={n} />
}
