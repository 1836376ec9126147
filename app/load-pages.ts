import { getCatalog, type QuestionPage, type QuestionSummary } from '@/lib/catalog'

/** The pages of listed questions, in their order; one that has gone meanwhile is left out. */
export async function loadPages(summaries: QuestionSummary[]): Promise<QuestionPage[]> {
  const found = await Promise.all(
    summaries.map(({ subject, slug }) => getCatalog().resolveQuestion(subject, slug)),
  )
  return found.flatMap((resolution) => (resolution?.kind === 'question' ? [resolution.page] : []))
}
