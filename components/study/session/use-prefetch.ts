'use client'

import { useEffect, useRef } from 'react'
import type { StudyCard } from '@/lib/study/device'
import { fetchQuestion } from './fetch-question'

/** Answers of one session that are fetched ahead: more would fill the room that pages have on the device. */
const mostAhead = 40

/** Fetches the answers of a session one after another, so that it goes on where the network ends. */
export function usePrefetch(cards: readonly StudyCard[]): void {
  const first = useRef(cards.slice(0, mostAhead))
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    void (async () => {
      for (const { subject, slug } of first.current) {
        // What fails here is asked for again when its card is shown, and is reported there.
        await fetchQuestion(subject, slug, { signal, priority: 'low' })
          .then((response) => response.text())
          .catch(() => undefined)
        if (signal.aborted) return
      }
    })()
    return () => abort.abort()
  }, [])
}
