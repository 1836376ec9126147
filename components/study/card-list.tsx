'use client'

import { SubjectChip } from '@/components/browse/subject-chip'
import { declareShown, routes } from '@/lib/routes'
import type { DeckCard } from '@/lib/study'
import styles from './card-list.module.css'

interface CardListProps {
  cards: readonly DeckCard[]
  /** Number of the first card. */
  first: number
  /** Names each card's subject: for decks that mix subjects. */
  withSubject: boolean
}

/**
 * Cards to be read without a session: the question, and the answer in short when it is opened. For React it is a
 * client component, although it does nothing there: a page of such repeats what the server renders, as markup in JSON,
 * and this way repeats the cards alone.
 */
export function CardList({ cards, first, withSubject }: CardListProps) {
  return (
    <ol className={styles.list} start={first} aria-label="Cards" data-cards="">
      {cards.map(({ subject, subjectTitle, slug, question, excerpt }) => (
        <li key={`${subject}/${slug}`}>
          <details className={styles.card}>
            <summary>{question}</summary>
            <p className={styles.excerpt}>{excerpt}</p>
            <p className={styles.more}>
              <a href={declareShown(routes.question(subject, slug))}>
                The whole answer<span className="visually-hidden"> to {question}</span>
              </a>
              {withSubject && <SubjectChip slug={subject} title={subjectTitle} />}
            </p>
          </details>
        </li>
      ))}
    </ol>
  )
}
