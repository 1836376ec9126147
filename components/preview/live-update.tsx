'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useRef, useState } from 'react'
import type { PreviewState } from '@/lib/preview'
import { usePreviewState } from './use-preview-state'

/**
 * Renders the page again, in place, whenever the catalog has changed since then. Reports while the catalog is
 * incomplete, and when the server is gone.
 */
export function LiveUpdate({ state }: { state: PreviewState }) {
  const router = useRouter()
  const shown = useRef(state.revision)
  const [indexing, setIndexing] = useState(state.indexing)
  const [isLost, setIsLost] = useState(false)

  usePreviewState({
    onState(now) {
      setIndexing(now.indexing)
      setIsLost(false)
      if (now.revision === shown.current) return
      shown.current = now.revision
      // The page for what is not there, which Next marks so, outlasts a refresh.
      if (document.querySelector('meta[name$="next-error"]')) location.reload()
      else startTransition(() => router.refresh())
    },
    onLost: () => setIsLost(true),
  })

  return (
    <span role="status">
      {isLost && 'not connected'}
      {!isLost &&
        indexing &&
        `indexing ${indexing.done.toLocaleString('en')} of ${indexing.total.toLocaleString('en')}`}
    </span>
  )
}
