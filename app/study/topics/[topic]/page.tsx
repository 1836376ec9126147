import type { Metadata } from 'next'
import { Deck, describeDeck } from '../../deck'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

/** No deck is rendered when the application is built; each is on its first request. */
export function generateStaticParams() {
  return []
}

interface PageProps {
  params: Promise<{ topic: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return describeDeck({ kind: 'topic', slug: (await params).topic })
}

export default async function TopicDeckPage({ params }: PageProps) {
  return <Deck kind="topic" slug={(await params).topic} />
}
