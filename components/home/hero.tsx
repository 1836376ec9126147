import { formatCount } from '@/components/browse/format-count'
import { SearchForm } from '@/components/layout/search-form'
import styles from './hero.module.css'

interface HeroProps {
  /** Published questions. */
  questions: number
  /** Subjects that are listed. */
  subjects: number
}

/** What this is, in one line and one sentence, and the search. */
export function Hero({ questions, subjects }: HeroProps) {
  return (
    <div className={styles.hero}>
      <h1>Understand it.</h1>
      <p>
        {formatCount(questions, 'answered question')} in {formatCount(subjects, 'subject')}, open to
        everyone.
      </p>
      <SearchForm id="home-search" label="Search all questions" size="large" />
    </div>
  )
}
