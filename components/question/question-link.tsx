import type { ReactNode } from 'react'
import type { QuestionSummary } from '@/lib/catalog'
import { declareShown, routes } from '@/lib/routes'
import styles from './question-link.module.css'

interface QuestionLinkProps {
  question: Pick<QuestionSummary, 'subject' | 'slug' | 'question'>
  /** Words inside the link before the question's own. */
  children?: ReactNode
  /** The question's words with something marked in them. Absent: plain. */
  words?: ReactNode
}

/** A question that leads to its page; on the way there its words become the page's title. */
export function QuestionLink({ question, children, words }: QuestionLinkProps) {
  return (
    <a
      className={styles.link}
      href={declareShown(routes.question(question.subject, question.slug))}
    >
      {children}
      <span data-question-words="">{words ?? question.question}</span>
    </a>
  )
}
