import { notFound } from 'next/navigation'

/** 404 for a question that is not there: `answer-missing.dev.tsx` replaces this file in preview only. */
export function answerMissing(_subject: string, _slug: string): never {
  notFound()
}
