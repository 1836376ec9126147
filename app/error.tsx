'use client'

import { ErrorMessage } from '@/components/layout/error-message'
import { FailedPage } from './failed-page'

/** Shown in place of a page that failed; Next asks for a client component here, and here alone. */
export default function ErrorPage() {
  return (
    <>
      <ErrorMessage />
      <FailedPage />
    </>
  )
}
