import { ShortDate } from '@/components/browse/short-date'
import { SubjectChip } from '@/components/browse/subject-chip'
import { QuestionLink } from '@/components/question/question-link'
import type { QuestionSummary } from '@/lib/catalog'
import styles from './search-hit.module.css'
import type { SnippetPart } from './search-view'

/** One result: the question, where the words stand in its answer, its subject and date. */
export function SearchHit(props: { question: QuestionSummary; snippet: SnippetPart[] }) {
  const { question, snippet } = props
  let offset = 0
  const parts = snippet.map((part) => {
    offset += part.text.length
    return { ...part, end: offset }
  })
  return (
    <li className={styles.hit}>
      <QuestionLink question={question} />
      <p className={styles.snippet}>
        {parts.map(({ text, marked, end }) => (marked ? <mark key={end}>{text}</mark> : text))}
      </p>
      <p className={styles.meta}>
        <SubjectChip slug={question.subject} title={question.subjectTitle} />
        <ShortDate day={question.date} />
      </p>
    </li>
  )
}
