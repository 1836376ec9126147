import { SubjectChip } from '@/components/browse/subject-chip'
import { TopicList } from '@/components/browse/topic-list'
import type { QuestionPage } from '@/lib/catalog'
import styles from './further-reading.module.css'
import { Neighbours } from './neighbours'
import { RelatedQuestions } from './related-questions'

/** What follows an answer: its topics, its other subjects, related questions, and the ones beside it. */
export function FurtherReading({ page }: { page: QuestionPage }) {
  const { subject, otherSubjects, otherAnswers, topics, previous, next } = page
  const related = page.related.filter(({ id }) => otherAnswers.every((other) => other.id !== id))
  return (
    <footer className={styles.further}>
      {topics.length > 0 && (
        <section>
          <h2>Topics</h2>
          <TopicList topics={topics} />
        </section>
      )}
      {otherSubjects.length > 0 && (
        <section>
          <h2>Also in</h2>
          <ul className={styles.subjects}>
            {otherSubjects.map(({ slug, title }) => (
              <li key={slug}>
                <SubjectChip slug={slug} title={title} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {otherAnswers.length > 0 && (
        <section>
          <h2>Answered differently in another subject</h2>
          <RelatedQuestions questions={otherAnswers} />
        </section>
      )}
      {related.length > 0 && (
        <section>
          <h2>Related questions</h2>
          <RelatedQuestions questions={related} />
        </section>
      )}
      <Neighbours subjectTitle={subject.title} previous={previous} next={next} />
    </footer>
  )
}
