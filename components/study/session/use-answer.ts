'use client'

import { useEffect, useState } from 'react'
import type { StudyCard } from '@/lib/study/device'
import { loadAnswer } from './load-answer'

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
