import type { Metadata } from 'next'
import { SavedView } from '@/components/saved/saved-view'
import { buildSavedMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

// The site is named by the environment of the server, not by that of the build.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return buildSavedMetadata(getSite())
}

export default function SavedPage() {
  return <SavedView />
}
