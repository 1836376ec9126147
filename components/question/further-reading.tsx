import { SubjectChip } from '@/components/browse/subject-chip'
import { TopicList } from '@/components/browse/topic-list'
import { Icon } from '@/components/icons/icon'
import type { QuestionPage, QuestionSummary } from '@/lib/catalog'
import styles from './further-reading.module.css'
import beside from './neighbours.module.css'
import { QuestionLink } from './question-link'
import relatedStyles from './related-questions.module.css'

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

interface NeighboursProps {
  subjectTitle: string
  previous?: QuestionSummary
  next?: QuestionSummary
}

/** The questions before and after this one in its subject; nothing if it stands alone. */
function Neighbours({ subjectTitle, previous, next }: NeighboursProps) {
  if (!previous && !next) return null
  return (
    <nav className={beside.neighbours} aria-label={`More in ${subjectTitle}`}>
      {previous && (
        <p>
          <QuestionLink question={previous}>
            <span className={beside.label}>
              Previous in {subjectTitle} <Icon name="previous" />
            </span>
          </QuestionLink>
        </p>
      )}
      {next && (
        <p className={beside.next}>
          <QuestionLink question={next}>
            <span className={beside.label}>
              Next in {subjectTitle} <Icon name="next" />
            </span>
          </QuestionLink>
        </p>
      )}
    </nav>
  )
}

/** A short list of questions, each with its subject. */
function RelatedQuestions({ questions }: { questions: QuestionSummary[] }) {
  return (
    <ul className={relatedStyles.list}>
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionLink question={question} />
          <SubjectChip slug={question.subject} title={question.subjectTitle} />
        </li>
      ))}
    </ul>
  )
}
