import type { Metadata } from 'next'
import { OfflineMessage } from '@/components/offline/offline-message'
import { getSite } from '@/lib/site'

// The site is named by the environment of the server, not by that of the build.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return { title: `No network | ${getSite().name}`, robots: { index: false, follow: true } }
}

export default function OfflinePage() {
  return <OfflineMessage />
}
