import { SubjectChip } from '@/components/browse/subject-chip'
import { subjectHueStyle } from '@/components/icons/hue'
import { Pictogram } from '@/components/icons/icon'
import { QuestionLink } from '@/components/question/question-link'
import type { QuestionSummary } from '@/lib/catalog'
import styles from './question-of-the-day.module.css'

/** One question from anywhere in the catalog, the same for everyone until midnight (UTC). */
export function QuestionOfTheDay({ question }: { question: QuestionSummary }) {
  return (
    <section className={styles.card} style={subjectHueStyle(question.subject)}>
      <h2>
        Question of the day <Pictogram subject={question.subject} />
      </h2>
      <p className={styles.question}>
        <QuestionLink question={question} />
      </p>
      <p>{question.description}</p>
      <p>
        <SubjectChip slug={question.subject} title={question.subjectTitle} />
      </p>
    </section>
  )
}
