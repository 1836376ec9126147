import type { Metadata } from 'next'
import QuestionPage, {
  generateMetadata as generateQuestionMetadata,
} from '../../learn/[subject]/questions/[slug]/page'

interface PageProps {
  /** Where the question stands, as `next.config.ts` takes it from the address. */
  searchParams: Promise<{ subject: string; slug: string }>
}

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return generateQuestionMetadata({ params: searchParams })
}

/** A question's page in preview; editors know it by its own address. */
export default function PreviewedQuestionPage({ searchParams }: PageProps) {
  return <QuestionPage params={searchParams} />
}
