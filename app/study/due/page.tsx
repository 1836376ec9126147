import type { Metadata } from 'next'
import { OwnDeckView } from '@/components/study/own-deck-view'
import { buildOwnDeckMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

// The site is named by the environment of the server, not by that of the build.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return buildOwnDeckMetadata(getSite(), 'due')
}

export default function DueDeckPage() {
  return <OwnDeckView kind="due" siteName={getSite().name} />
}
