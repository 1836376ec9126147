'use client'

import {
  previewRatings,
  type Review,
  type StudyCard,
  type StudyRating,
  studyRatings,
} from '@/lib/study/device'
import { formatWait } from '../format-wait'
import styles from './rating-buttons.module.css'

interface RatingButtonsProps {
  card: StudyCard
  reviews: readonly Review[]
  onRate: (rating: StudyRating) => void
}

const names: Readonly<Record<StudyRating, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }

/** The four ratings, each with its key and with how long the card would then stay away. */
export function RatingButtons({ card, reviews, onRate }: RatingButtonsProps) {
  const now = Date.now()
  const dues = previewRatings(card, reviews, now)
  return (
    <fieldset className={styles.ratings}>
      <legend className="visually-hidden">How well did you know it?</legend>
      {studyRatings.map((rating, place) => (
        <button key={rating} type="button" onClick={() => onRate(rating)}>
          <kbd>{rating}</kbd>
          <span>{names[rating]}</span>
          <small>{formatWait((dues[place] ?? now) - now)}</small>
        </button>
      ))}
    </fieldset>
  )
}
