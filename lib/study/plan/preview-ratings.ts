import { replayReviews } from '../schedule'
import { keyOf } from '../shelf/merge'
import type { Review, StudyCard, StudyRating } from '../types'

export const studyRatings = [1, 2, 3, 4] as const satisfies readonly StudyRating[]

/**
 * When a card would be due after each rating given now, in ms since 1970, in the order of the ratings.
 * @param reviews of any cards; only this card's count.
 */
export function previewRatings(
  card: StudyCard,
  reviews: readonly Review[],
  now: number,
): [number, number, number, number] {
  const key = keyOf(card)
  const own = reviews.filter((review) => keyOf(review) === key)
  const dueAfter = (rating: StudyRating) => {
    const next: Review = { subject: card.subject, slug: card.slug, at: now, rating }
    return replayReviews([...own, next]).schedules.get(key)?.due ?? now
  }
  return [dueAfter(1), dueAfter(2), dueAfter(3), dueAfter(4)]
}
