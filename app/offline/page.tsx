import type { Metadata } from 'next'
import { OfflineMessage } from '@/components/offline/offline-message'
import { buildOfflineMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

export function generateMetadata(): Metadata {
  return buildOfflineMetadata(getSite())
}

export default function OfflinePage() {
  return <OfflineMessage />
}
