import { type Card, createEmptyCard, fsrs, State } from 'ts-fsrs'
import { keyOf } from './shelf/types'
import type { Review } from './types'

/** A card's place in the reader's memory, by its reviews so far. */
export interface Schedule {
  /** When it should be shown again, in ms since 1970. */
  due: number
  /** `learning`: shown again within minutes or hours; `review`: after days. */
  phase: 'learning' | 'review'
  /** Days after which the reader would know it with a probability of 90 %. */
  stability: number
  /** Time of the first review, in ms since 1970. */
  firstAt: number
  /** Time of the last review, in ms since 1970. */
  lastAt: number
}

/** A review, and whether the card had by then left its learning steps: only such reviews measure retention. */
export interface JudgedReview extends Review {
  wasLearned: boolean
}

export interface Replay {
  /** By `keyOf`. */
  schedules: Map<string, Schedule>
  /** By time. */
  reviews: JudgedReview[]
}

/**
 * Schedules that follow from reviews, each as if it were rated now. They are computed and never stored, so that undo
 * and import are additions to a list, and an improvement of the algorithm reaches old cards.
 *
 * The scheduler is FSRS with the library's own parameters, 90 % retention and learning steps of 1 and 10 minutes. Fuzz
 * is off: it spreads due dates at random, and two devices with the same reviews must agree.
 * @param reviews in any order.
 */
export function replayReviews(reviews: readonly Review[]): Replay {
  const scheduler = fsrs({ enable_fuzz: false })
  const cards = new Map<string, { card: Card; firstAt: number }>()
  const judged = [...reviews]
    .sort((a, b) => a.at - b.at)
    .map((review): JudgedReview => {
      const key = keyOf(review)
      const at = new Date(review.at)
      const before = cards.get(key) ?? { card: createEmptyCard(at), firstAt: review.at }
      const { card, log } = scheduler.next(before.card, at, review.rating)
      cards.set(key, { card, firstAt: before.firstAt })
      return { ...review, wasLearned: log.state === State.Review }
    })
  const schedules = new Map<string, Schedule>()
  for (const [key, { card, firstAt }] of cards) {
    schedules.set(key, {
      due: card.due.getTime(),
      phase: card.state === State.Review ? 'review' : 'learning',
      stability: card.stability,
      firstAt,
      lastAt: card.last_review?.getTime() ?? firstAt,
    })
  }
  return { schedules, reviews: judged }
}
