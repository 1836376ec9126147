export { type Calendar, createCalendar, type Day, type DayBoundary } from './calendar'
export { type Deck, getDeckId } from './deck'
export { formatAnkiFile } from './notes/format'
export { formatCsv } from './notes/format-csv'
export type { Note } from './notes/note'
export {
  countIntroduced,
  type DayPlan,
  getNextCard,
  planDay,
  previewRatings,
  studyRatings,
} from './plan/plan-day'
export { type JudgedReview, type Replay, replayReviews, type Schedule } from './schedule'
export { keyOf } from './shelf/types'
export {
  countReviews,
  type DayCount,
  forecastDue,
  measureRetention,
  measureStreak,
  type Retention,
  type Streak,
} from './statistics/forecast'
export { type Backup, formatBackup, parseBackup } from './storage/backup'
export { openStudy, type StudyStore } from './storage/open-study'
export type {
  Review,
  StudiedCard,
  StudyCard,
  StudyContents,
  StudyRating,
  StudySettings,
} from './types'
