import type { Metadata } from 'next'
import { OfflineMessage } from '@/components/offline/offline-message'
import { buildOfflineMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

// The site is named by the environment of the server, not by that of the build.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return buildOfflineMetadata(getSite())
}

export default function OfflinePage() {
  return <OfflineMessage />
}
