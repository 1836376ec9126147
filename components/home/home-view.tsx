import { QuestionList } from '@/components/browse/question-list'
import { SubjectGrid } from '@/components/browse/subject-grid'
import { SubjectLinks } from '@/components/browse/subject-links'
import { EmptyNote } from '@/components/layout/empty-note'
import type { QuestionSummary, SubjectSummary } from '@/lib/catalog'
import { Hero } from './hero'
import styles from './home-view.module.css'
import { QuestionOfTheDay } from './question-of-the-day'

interface HomeViewProps {
  /** Published questions. */
  total: number
  subjects: SubjectSummary[]
  newest: QuestionSummary[]
  /** Absent if there is no question at all. */
  ofTheDay?: QuestionSummary
}

/** As many subjects have a tile; the others follow as plain links. */
const tiles = 12

/** The home page: what this is, the search, one question to wander to, the subjects, the newest answers. */
export function HomeView({ total, subjects, newest, ofTheDay }: HomeViewProps) {
  const largest = new Set(subjects.toSorted((a, b) => b.count - a.count).slice(0, tiles))
  const rest = subjects.filter((subject) => !largest.has(subject))
  return (
    <>
      <div className={styles.opening}>
        <Hero questions={total} subjects={subjects.length} />
        {ofTheDay && <QuestionOfTheDay question={ofTheDay} />}
      </div>
      {subjects.length > 0 && (
        <section className={styles.section}>
          <h2>Subjects</h2>
          <SubjectGrid subjects={[...largest]} />
          <SubjectLinks subjects={rest} />
        </section>
      )}
      <section className={styles.section}>
        <h2>New answers</h2>
        {newest.length > 0 ? (
          <QuestionList questions={newest} withSubject />
        ) : (
          <EmptyNote>No question has been published yet.</EmptyNote>
        )}
      </section>
    </>
  )
}
