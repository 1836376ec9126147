'use client'

import { useEffect, useEffectEvent } from 'react'
import type { PreviewState } from '@/lib/preview'
import { previewRoutes } from '@/lib/routes'

interface Listeners {
  /** Told the server's state: once it answers, and after each change. */
  onState: (state: PreviewState) => void
  /** Called when the server does not answer; the browser goes on asking. */
  onLost: () => void
}

/** Listens to the preview's server for as long as the page is shown. */
export function usePreviewState(listeners: Listeners): void {
  const onState = useEffectEvent(listeners.onState)
  const onLost = useEffectEvent(listeners.onLost)
  useEffect(() => {
    let source: EventSource | undefined
    // A browser keeps six connections to a server: hidden pages close theirs.
    const connect = () => {
      source?.close()
      source = undefined
      if (document.hidden) return
      source = new EventSource(previewRoutes.events())
      source.onmessage = ({ data }: MessageEvent<string>) => onState(JSON.parse(data))
      source.onerror = () => onLost()
    }
    connect()
    document.addEventListener('visibilitychange', connect)
    return () => {
      document.removeEventListener('visibilitychange', connect)
      source?.close()
    }
  }, [])
}
