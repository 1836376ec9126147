'use client'

import {
  previewRatings,
  type Review,
  type StudyCard,
  type StudyRating,
  studyRatings,
} from '@/lib/study/device'
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

const units: [length: number, name: string][] = [
  [60_000, 'min'],
  [3_600_000, 'h'],
  [86_400_000, 'd'],
  [30.44 * 86_400_000, 'mo'],
  [365.25 * 86_400_000, 'y'],
]

/** How long until a moment, in the largest unit that it fills: `10 min`, `3 d`, `1.5 mo`. @param wait in ms. */
export function formatWait(wait: number): string {
  const [length, name] = units.findLast(([length]) => wait >= length * 0.99) ?? [60_000, 'min']
  const count = Math.max(1, wait / length)
  const digits = length > 86_400_000 && count < 10 ? 1 : 0
  return `${Number(count.toFixed(digits))} ${name}`
}
