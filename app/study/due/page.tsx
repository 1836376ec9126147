import type { Metadata } from 'next'
import { OwnDeckView } from '@/components/study/own-deck-view'
import { buildOwnDeckMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

export function generateMetadata(): Metadata {
  return buildOwnDeckMetadata(getSite(), 'due')
}

export default function DueDeckPage() {
  return <OwnDeckView kind="due" siteName={getSite().name} />
}
