import { SubjectChip } from '@/components/browse/subject-chip'
import type { QuestionSummary } from '@/lib/catalog'
import { QuestionLink } from './question-link'
import styles from './related-questions.module.css'

/** A short list of questions, each with its subject. */
export function RelatedQuestions({ questions }: { questions: QuestionSummary[] }) {
  return (
    <ul className={styles.list}>
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionLink question={question} />
          <SubjectChip slug={question.subject} title={question.subjectTitle} />
        </li>
      ))}
    </ul>
  )
}
