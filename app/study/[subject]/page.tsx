import type { Metadata } from 'next'
import { Deck, describeDeck } from '../deck'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

/** No deck is rendered when the application is built; each is on its first request. */
export function generateStaticParams() {
  return []
}

interface PageProps {
  params: Promise<{ subject: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return describeDeck({ kind: 'subject', slug: (await params).subject })
}

export default async function SubjectDeckPage({ params }: PageProps) {
  return <Deck kind="subject" slug={(await params).subject} />
}
