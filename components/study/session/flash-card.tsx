'use client'

import { useEffect, useRef } from 'react'
import { routes } from '@/lib/routes'
import type { Review, StudyCard, StudyRating } from '@/lib/study/device'
import styles from './flash-card.module.css'
import { RatingButtons } from './rating-buttons'
import { useAnswer } from './use-answer'

interface FlashCardProps {
  card: StudyCard
  reviews: readonly Review[]
  isTurned: boolean
  onTurn: () => void
  onRate: (rating: StudyRating) => void
}

/** One card: the question, and once it is turned the answer below it with the four ratings. */
export function FlashCard({ card, reviews, isTurned, onTurn, onRate }: FlashCardProps) {
  const answer = useAnswer(card)
  const back = useRef<HTMLElement>(null)
  const turner = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isTurned) back.current?.focus({ preventScroll: true })
    else turner.current?.focus({ preventScroll: true })
  }, [isTurned])
  return (
    <>
      <article className={styles.card} aria-label="Card">
        <h2 className={styles.question}>{card.question}</h2>
        {isTurned && (
          <section ref={back} className={styles.back} tabIndex={-1} aria-label="Answer">
            {answer.status === 'loading' && <p aria-busy="true">The answer is on its way.</p>}
            {answer.status === 'failed' && <p role="alert">{answer.reason}</p>}
            {answer.status === 'ready' && (
              // biome-ignore lint/security/noDangerouslySetInnerHtml: the answer as this site's own page shows it.
              <div dangerouslySetInnerHTML={{ __html: answer.html }} />
            )}
            <p className={styles.source}>
              <a href={routes.question(card.subject, card.slug)}>Open the question’s page</a>
            </p>
          </section>
        )}
      </article>
      <div className={styles.actions}>
        {isTurned ? (
          <RatingButtons card={card} reviews={reviews} onRate={onRate} />
        ) : (
          <button ref={turner} type="button" className={styles.turn} onClick={onTurn}>
            Show the answer <kbd>space</kbd>
          </button>
        )}
      </div>
    </>
  )
}
