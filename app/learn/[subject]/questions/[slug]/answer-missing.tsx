import { notFound } from 'next/navigation'

/** 404 for a question that is not there: `answer-missing.dev.tsx` stands in for this in preview, and in no build. */
export function answerMissing(_subject: string, _slug: string): never {
  notFound()
}
