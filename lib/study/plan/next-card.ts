import type { Schedule } from '../schedule'
import { keyOf } from '../shelf/merge'
import type { StudyCard } from '../types'
import type { DayPlan } from './plan-day'

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
