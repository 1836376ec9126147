export { type Calendar, createCalendar, type Day, type DayBoundary } from './calendar'
export { type Deck, getDeckId } from './deck'
export { formatAnkiFile } from './notes/format-anki'
export { formatCsv } from './notes/format-csv'
export type { Note } from './notes/note'
export { getNextCard } from './plan/next-card'
export { countIntroduced, type DayPlan, planDay } from './plan/plan-day'
export { previewRatings, studyRatings } from './plan/preview-ratings'
export { type JudgedReview, type Replay, replayReviews, type Schedule } from './schedule'
export { keyOf } from './shelf/merge'
export { type DayCount, forecastDue } from './statistics/forecast'
export { measureRetention, type Retention } from './statistics/retention'
export { countReviews, measureStreak, type Streak } from './statistics/streak'
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
