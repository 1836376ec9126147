import { ShortDate } from '@/components/browse/short-date'
import { SubjectChip } from '@/components/browse/subject-chip'
import { QuestionLink } from '@/components/question/question-link'
import type { SearchResult } from '@/lib/catalog'
import { MarkedText } from './marked-text'
import styles from './search-hit.module.css'

/** One result: the question, where the words stand in its answer, its subject and date. */
export function SearchHit({ result }: { result: SearchResult }) {
  return (
    <li className={styles.hit}>
      <QuestionLink question={result} words={<MarkedText segments={result.title} />} />
      <p className={styles.snippet}>
        <MarkedText segments={result.snippet} />
      </p>
      <p className={styles.meta}>
        <SubjectChip slug={result.subject} title={result.subjectTitle} />
        <ShortDate day={result.date} />
      </p>
    </li>
  )
}
