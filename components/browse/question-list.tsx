import type { QuestionSummary } from '@/lib/catalog'
import { QuestionItem } from './question-item'
import styles from './question-list.module.css'

interface QuestionListProps {
  questions: QuestionSummary[]
  /** Names each question's subject: for lists that mix subjects. */
  withSubject?: boolean
}

/** Questions to be scanned from top to bottom: hairlines, no cards. */
export function QuestionList({ questions, withSubject = false }: QuestionListProps) {
  return (
    <ul className={styles.list} aria-label="Questions">
      {questions.map((question) => (
        <QuestionItem key={question.id} question={question} withSubject={withSubject} />
      ))}
    </ul>
  )
}
