import type { JudgedReview } from '../schedule'

export interface Retention {
  /** Reviews of learned cards in the period. */
  reviews: number
  /** Those that were not rated `again`. */
  passed: number
}

/** What is remembered: reviews of cards beyond their learning steps, from `since` (ms since 1970) on. */
export function measureRetention(reviews: Iterable<JudgedReview>, since: number): Retention {
  const result: Retention = { reviews: 0, passed: 0 }
  for (const { at, wasLearned, rating } of reviews) {
    if (at < since || !wasLearned) continue
    result.reviews += 1
    if (rating > 1) result.passed += 1
  }
  return result
}
