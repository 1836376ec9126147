'use client'

import { useEffect, useRef, useState } from 'react'
import type { StudyCard } from '@/lib/study/device'
import { fetchQuestion, loadAnswer } from './load-answer'

/** The back of a card: on its way, there, or out of reach with a reason for the reader. */
export type Answer =
  | { status: 'loading' }
  | { status: 'failed'; reason: string }
  | { status: 'ready'; html: string }

/** The answer of a card, fetched while its question is being read. */
export function useAnswer({ subject, slug }: Pick<StudyCard, 'subject' | 'slug'>): Answer {
  const [answer, setAnswer] = useState<Answer>({ status: 'loading' })
  useEffect(() => {
    let isWanted = true
    const show = (result: Answer) => isWanted && setAnswer(result)
    loadAnswer(subject, slug).then(
      (html) => show({ status: 'ready', html }),
      (error: Error) => show({ status: 'failed', reason: error.message }),
    )
    return () => {
      isWanted = false
    }
  }, [subject, slug])
  return answer
}

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
