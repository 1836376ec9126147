'use client'

import { ErrorMessage } from '@/components/layout/error-message'
import { FailedPage } from './failed-page'

/** Shown when the layout itself fails. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main>
          <ErrorMessage />
          <FailedPage />
        </main>
      </body>
    </html>
  )
}
