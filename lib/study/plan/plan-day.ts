import type { Calendar } from '../calendar'
import { replayReviews, type Schedule } from '../schedule'
import { keyOf } from '../shelf/types'
import type { Review, StudyCard, StudyRating } from '../types'

/** Today's cards of a deck. */
export interface DayPlan {
  /** Cards in learning steps, and cards whose day has come; the longest overdue first. */
  due: StudyCard[]
  /** Cards never seen, in the deck's order, as many as today still allows. */
  fresh: StudyCard[]
}

export interface PlanOptions {
  /** The deck's cards, seen or not, each once or more often. */
  cards: readonly StudyCard[]
  /** Of all cards that were ever studied, in whatever deck. */
  schedules: ReadonlyMap<string, Schedule>
  newPerDay: number
  /** ms since 1970. */
  now: number
  calendar: Calendar
}

/** The number of cards, of all decks, seen for the first time today. */
export function countIntroduced(
  schedules: ReadonlyMap<string, Schedule>,
  now: number,
  { dayOf }: Calendar,
): number {
  const today = dayOf(now)
  let count = 0
  // The last 49 hours hold every moment of today, and asking a calendar is slow.
  for (const { firstAt } of schedules.values()) {
    if (firstAt > now - 176_400_000 && dayOf(firstAt) === today) count += 1
  }
  return count
}

/**
 * Today's plan of a deck. A card that left its learning steps is due for the whole of its day, whatever the hour; a
 * card in learning steps is part of the plan of the day on which its step ends.
 */
export function planDay({ cards, schedules, newPerDay, now, calendar }: PlanOptions): DayPlan {
  const today = calendar.dayOf(now)
  const room = Math.max(0, newPerDay - countIntroduced(schedules, now, calendar))
  const due: { card: StudyCard; at: number }[] = []
  const fresh: StudyCard[] = []
  for (const [key, card] of new Map(cards.map((one) => [keyOf(one), one]))) {
    const schedule = schedules.get(key)
    if (!schedule) {
      if (fresh.length < room) fresh.push(card)
    } else if (schedule.due <= now || calendar.dayOf(schedule.due) <= today) {
      due.push({ card, at: schedule.due })
    }
  }
  return { due: due.sort((a, b) => a.at - b.at).map(({ card }) => card), fresh }
}

/**
 * The card to show now: whatever is due, the longest waiting first; then a new one; then one whose learning step has
 * not quite ended, rather than sending the reader away for minutes. `undefined` when the plan is done.
 */
export function getNextCard(
  { due, fresh }: DayPlan,
  schedules: ReadonlyMap<string, Schedule>,
  now: number,
): StudyCard | undefined {
  const isWaiting = (card: StudyCard) => {
    const schedule = schedules.get(keyOf(card))
    return schedule?.phase === 'learning' && schedule.due > now
  }
  return due.find((card) => !isWaiting(card)) ?? fresh[0] ?? due[0]
}

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
