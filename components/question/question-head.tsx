import { Pictogram } from '@/components/icons/icon'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import type { SubjectSummary } from '@/lib/catalog'
import type { QuestionRecord } from '@/lib/content'
import { formatDate } from '@/lib/content/format-date'
import { formatFacts } from '@/lib/content/format-facts'
import { routes } from '@/lib/routes'
import styles from './question-head.module.css'

/** Questions run to 200 characters; longer than this, the type steps down so that the answer begins in view. */
const longQuestion = 110

interface QuestionHeadProps {
  record: QuestionRecord
  subject: SubjectSummary
  /** Reading time. */
  minutes: number
}

/** The question, where it stands, and when it was answered. */
export function QuestionHead({ record, subject, minutes }: QuestionHeadProps) {
  const { question, date, date_format, post_on_text, updated, author } = record.front
  return (
    <header className={styles.head}>
      <div className={styles.place}>
        <Pictogram subject={subject.slug} />
        <Breadcrumb
          crumbs={[
            { text: 'Subjects', href: routes.subjects() },
            { text: subject.title, href: routes.subject(subject.slug) },
          ]}
        />
      </div>
      <h1
        className={styles.title}
        data-question-title=""
        data-long={question.length > longQuestion ? '' : undefined}
      >
        {question}
      </h1>
      <ul className={styles.meta}>
        <li>
          {post_on_text} <time dateTime={date}>{formatDate(date, date_format)}</time> by {author}
        </li>
        {updated && (
          <li>
            Updated <time dateTime={updated}>{formatDate(updated, date_format)}</time>
          </li>
        )}
        {formatFacts(record.front).map(({ name, sentence }) => (
          <li key={name}>{sentence}</li>
        ))}
        <li data-no-print="">{minutes} min read</li>
      </ul>
    </header>
  )
}
