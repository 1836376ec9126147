import { subjectHueStyle } from '@/components/icons/hue'
import { Answer } from '@/components/markdown/answer'
import type { QuestionPage } from '@/lib/catalog'
import type { RenderedAnswer } from '@/lib/markdown'
import { FurtherReading } from './further-reading'
import { Outline } from './outline'
import { QuestionHead } from './question-head'
import styles from './question-view.module.css'
import { ReadingActions } from './reading-actions'

interface QuestionViewProps {
  page: QuestionPage
  answer: RenderedAnswer
  /** The page's absolute address, for its printed form. */
  address: string
}

/** A question's page: the question, its answer, and where to go from there. */
export function QuestionView({ page, answer, address }: QuestionViewProps) {
  return (
    <article className={styles.question} style={subjectHueStyle(page.subject.slug)}>
      <QuestionHead record={page.record} subject={page.subject} minutes={answer.minutes} />
      <div className={styles.aside}>
        <Outline entries={answer.outline} />
        <ReadingActions subject={page.record.subject} slug={page.record.slug} address={address} />
      </div>
      <answer-tools className={styles.answer}>
        <Answer>{answer.content}</Answer>
      </answer-tools>
      <p className={styles.address}>{address}</p>
      <FurtherReading page={page} />
    </article>
  )
}
