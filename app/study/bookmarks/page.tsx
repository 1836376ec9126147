import type { Metadata } from 'next'
import { OwnDeckView } from '@/components/study/own-deck-view'
import { buildOwnDeckMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

export function generateMetadata(): Metadata {
  return buildOwnDeckMetadata(getSite(), 'bookmarks')
}

export default function BookmarksDeckPage() {
  return <OwnDeckView kind="bookmarks" siteName={getSite().name} />
}
