import { SubjectChip } from '@/components/browse/subject-chip'
import { QuestionLink } from '@/components/question/question-link'
import type { QuestionSummary } from '@/lib/catalog'
import styles from './question-list.module.css'
import { ShortDate } from './short-date'

/** One question of a list: the question, its beginning in two lines, its date and, if asked for, its subject. */
function QuestionItem(props: { question: QuestionSummary; withSubject: boolean }) {
  const { question, withSubject } = props
  return (
    <li className={styles.item}>
      <QuestionLink question={question} />
      <p className={styles.description}>{question.description}</p>
      <p className={styles.meta}>
        {withSubject && <SubjectChip slug={question.subject} title={question.subjectTitle} />}
        <ShortDate day={question.date} />
      </p>
    </li>
  )
}

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
