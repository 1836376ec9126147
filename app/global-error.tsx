'use client'

import { ErrorMessage } from '@/components/layout/error-message'

/** Shown when the layout itself fails. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main>
          <ErrorMessage />
        </main>
      </body>
    </html>
  )
}
