import type { Metadata } from 'next'
import { ErrorMessage } from '@/components/layout/error-message'

// Rendered when the application is built: it must be there when nothing else is.
export const dynamic = 'force-static'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The page for failures, which the server sends with the failure's status. */
export default function FailurePage() {
  return <ErrorMessage />
}
