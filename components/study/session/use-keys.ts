'use client'

import { useEffect } from 'react'
import type { StudyRating } from '@/lib/study/device'

interface Keys {
  isTurned: boolean
  onTurn: () => void
  onRate: (rating: StudyRating) => void
  onUndo: () => void
  onLeave: () => void
}

/** Space, 1-4, u and Escape, wherever the focus is but in a field; what a focused button does with space stays its own. */
export function useKeys({ isTurned, onTurn, onRate, onUndo, onLeave }: Keys): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const { target, key } = event
      if (target instanceof Element && target.closest('input, textarea, select')) return
      if (key === ' ') {
        if (isTurned || (target instanceof Element && target.closest('button, a, summary'))) return
        event.preventDefault()
        onTurn()
      } else if (/^[1-4]$/.test(key)) onRate(Number(key) as StudyRating)
      else if (key === 'u') onUndo()
      else if (key === 'Escape') onLeave()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  })
}
