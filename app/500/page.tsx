import type { Metadata } from 'next'
import { ErrorMessage } from '@/components/layout/error-message'

// Rendered when the application is built: it must be there when nothing else is.
export const dynamic = 'force-static'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** What the server shows for a page that failed; its own status goes with it. */
export default function FailurePage() {
  return <ErrorMessage />
}
