'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useRef, useState } from 'react'
import type { PreviewState } from '@/lib/preview'
import { previewRoutes } from '@/lib/routes'

/**
 * Draws the page again, in place, whenever the catalog has changed since it was made. Says so while the catalog is
 * incomplete, and when the server is gone.
 */
export function LiveUpdate({ state }: { state: PreviewState }) {
  const router = useRouter()
  const shown = useRef(state.revision)
  const [indexing, setIndexing] = useState(state.indexing)
  const [isLost, setIsLost] = useState(false)

  useEffect(() => {
    const hear = ({ data }: MessageEvent<string>) => {
      const now = JSON.parse(data) as PreviewState
      setIndexing(now.indexing)
      setIsLost(false)
      if (now.revision === shown.current) return
      shown.current = now.revision
      // The page for what is not there, which Next marks so, outlasts a refresh.
      if (document.querySelector('meta[name$="next-error"]')) location.reload()
      else startTransition(() => router.refresh())
    }
    let source: EventSource | undefined
    // A browser keeps six connections to a server: pages that nobody sees give theirs back.
    const connect = () => {
      source?.close()
      source = undefined
      if (document.hidden) return
      source = new EventSource(previewRoutes.events())
      source.onmessage = hear
      source.onerror = () => setIsLost(true)
    }
    connect()
    document.addEventListener('visibilitychange', connect)
    return () => {
      document.removeEventListener('visibilitychange', connect)
      source?.close()
    }
  }, [router])

  return (
    <span role="status">
      {isLost && 'not connected'}
      {!isLost &&
        indexing &&
        `indexing ${indexing.done.toLocaleString('en')} of ${indexing.total.toLocaleString('en')}`}
    </span>
  )
}
