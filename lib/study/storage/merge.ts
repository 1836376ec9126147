import { keyOf } from '../shelf/merge'
import type { Review, StudiedCard, StudyContents } from '../types'

const reviewKey = (review: Review) => `${keyOf(review)} ${review.at}`

/**
 * Two copies as one: every review of either, every card with the decks of both. Where both speak of the same thing,
 * the words and the settings of `own` stay. Merging a copy with itself changes nothing.
 */
export function mergeStudies(own: StudyContents, other: StudyContents): StudyContents {
  const cards = new Map(own.cards.map((card) => [keyOf(card), card]))
  for (const card of other.cards) {
    const known: StudiedCard = cards.get(keyOf(card)) ?? card
    const decks = [...new Set([...known.decks, ...card.decks])].sort()
    cards.set(keyOf(card), { ...known, decks })
  }
  const reviews = new Map([...other.reviews, ...own.reviews].map((one) => [reviewKey(one), one]))
  return {
    cards: [...cards.values()],
    reviews: [...reviews.values()].sort((a, b) => a.at - b.at),
    settings: own.settings,
  }
}
