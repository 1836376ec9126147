import type { QuestionSummary } from '../../model/types'
import type { Database } from '../store/database'
import { listSummaries } from './question-summary'

const dayInMilliseconds = 86_400_000

/** Odd, and near 2³² divided by the golden ratio: multiples of it spread evenly over 32 bits. */
const stride = 0x9e3779b1

const listedFrom = `SELECT record.n FROM record JOIN subject ON subject.id = record.subject
  WHERE question = n AND hidden = 0 AND no_index = 0 AND n >= ? ORDER BY n LIMIT 1`

/** A question for a day (`YYYY-MM-DD`), the same all day and far from yesterday's; `undefined` without any. */
export function getQuestionOfTheDay(db: Database, day: string): QuestionSummary | undefined {
  const last = db.get<{ n: number | null }>('SELECT max(n) AS n FROM record')?.n ?? 0
  const spread = Math.imul(Date.parse(day) / dayInMilliseconds, stride) >>> 0
  const [question] = listSummaries(db, listedFrom, spread % (last + 1))
  return question ?? listSummaries(db, listedFrom, 0)[0]
}
