import type { Metadata } from 'next'
import { SavedView } from '@/components/saved/saved-view'
import { buildSavedMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

export function generateMetadata(): Metadata {
  return buildSavedMetadata(getSite())
}

export default function SavedPage() {
  return <SavedView />
}
