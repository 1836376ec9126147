import type { ReactNode } from 'react'
import { subjectHueStyle } from '@/components/icons/hue-style'
import { Answer } from '@/components/markdown/answer'
import type { QuestionPage } from '@/lib/catalog'
import type { RenderedAnswer } from '@/lib/markdown'
import { FurtherReading } from './further-reading'
import { Outline } from './outline'
import { QuestionHead } from './question-head'
import styles from './question-view.module.css'

interface QuestionViewProps {
  page: QuestionPage
  answer: RenderedAnswer
  /** The page's absolute address, for its printed form. */
  address: string
  /** Further contents of the aside, beside the outline. */
  children?: ReactNode
}

/** A question's page: the question, its answer, and where to go from there. */
export function QuestionView({ page, answer, address, children }: QuestionViewProps) {
  return (
    <article className={styles.question} style={subjectHueStyle(page.subject.slug)}>
      <QuestionHead record={page.record} subject={page.subject} minutes={answer.minutes} />
      <div className={styles.aside}>
        <Outline entries={answer.outline} />
        {children}
      </div>
      <div className={styles.answer}>
        <Answer>{answer.content}</Answer>
      </div>
      <p className={styles.address}>{address}</p>
      <FurtherReading page={page} />
    </article>
  )
}
