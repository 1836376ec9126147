import { Icon } from '@/components/icons/icon'
import type { QuestionSummary } from '@/lib/catalog'
import styles from './neighbours.module.css'
import { QuestionLink } from './question-link'

interface NeighboursProps {
  subjectTitle: string
  previous?: QuestionSummary
  next?: QuestionSummary
}

/** The questions before and after this one in its subject; nothing where it stands alone. */
export function Neighbours({ subjectTitle, previous, next }: NeighboursProps) {
  if (!previous && !next) return null
  return (
    <nav className={styles.neighbours} aria-label={`More in ${subjectTitle}`}>
      {previous && (
        <p>
          <QuestionLink question={previous}>
            <span className={styles.label}>
              Previous in {subjectTitle} <Icon name="previous" />
            </span>
          </QuestionLink>
        </p>
      )}
      {next && (
        <p className={styles.next}>
          <QuestionLink question={next}>
            <span className={styles.label}>
              Next in {subjectTitle} <Icon name="next" />
            </span>
          </QuestionLink>
        </p>
      )}
    </nav>
  )
}
