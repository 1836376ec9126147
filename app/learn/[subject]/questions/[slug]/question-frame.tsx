import type { ReactNode } from 'react'
import type { QuestionPage } from '@/lib/catalog'

interface QuestionFrameProps {
  page: QuestionPage
  children: ReactNode
}

/** Nothing around the page: `question-frame.dev.tsx` replaces this file in preview only. */
export function QuestionFrame({ children }: QuestionFrameProps): ReactNode {
  return children
}
