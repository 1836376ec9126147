'use client'

import { formatCount } from '@/components/browse/format-count'
import { formatDate } from '@/lib/content/format-date'
import {
  countReviews,
  type DayCount,
  forecastDue,
  measureRetention,
  measureStreak,
  replayReviews,
} from '@/lib/study/device'
import { useOpenStudy } from '../study-provider'
import type { ReadyStudy } from '../use-study'
import styles from './statistics.module.css'

const daysAhead = 14
const daysBack = 30
const dayLength = 86_400_000

/** Statistics of studying; nothing before the first review. */
export function Statistics() {
  const study = useOpenStudy()
  if (study.status !== 'ready' || study.contents.reviews.length === 0) return null
  return <Plots study={study} />
}

function Plots({ study: { contents, schedules, calendar } }: { study: ReadyStudy }) {
  const now = Date.now()
  const { reviews } = replayReviews(contents.reviews)
  const retention = measureRetention(reviews, now - daysBack * dayLength)
  const streak = measureStreak(reviews, now, calendar)
  const remembered = Math.round((100 * retention.passed) / retention.reviews)
  return (
    <section aria-labelledby="statistics">
      <h2 id="statistics">How it goes</h2>
      <dl className={styles.figures}>
        <div>
          <dt>Days in a row</dt>
          <dd>
            {streak.current} <small>longest {streak.longest}</small>
          </dd>
        </div>
        <div>
          <dt>Remembered, last {daysBack} days</dt>
          <dd>
            {retention.reviews > 0 ? `${remembered} %` : '–'}{' '}
            <small>
              {retention.reviews > 0
                ? `of ${formatCount(retention.reviews, 'review')}`
                : 'no card has come back yet'}
            </small>
          </dd>
        </div>
        <div>
          <dt>Cards studied</dt>
          <dd>{schedules.size}</dd>
        </div>
      </dl>
      <div className={styles.plots}>
        <BarPlot
          title={`Due in the next ${daysAhead} days`}
          counts={forecastDue(schedules.values(), { now, days: daysAhead, calendar })}
        />
        <BarPlot
          title={`Reviews in the last ${daysBack} days`}
          counts={countReviews(reviews, { now, days: daysBack, calendar })}
        />
      </div>
    </section>
  )
}

interface BarPlotProps {
  title: string
  counts: readonly DayCount[]
}

const height = 100
const slot = 20
const gap = 4

const shortDay = (day = '') => formatDate(day, 'MMM D')

/** One bar a day from a common zero, with the largest number and the first and last day written out. */
function BarPlot({ title, counts }: BarPlotProps) {
  const largest = Math.max(1, ...counts.map(({ count }) => count))
  const width = counts.length * slot
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ day, count }) => `${shortDay(day)}: ${count}`)
    .join(', ')
  return (
    <figure className={styles.plot}>
      <figcaption>
        {title} <small>most on a day: {Math.max(0, ...counts.map(({ count }) => count))}</small>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}. ${words || 'None'}.`}
      >
        {counts.map(({ day, count }, place) => {
          const length = (count / largest) * height
          return (
            <rect
              key={day}
              x={place * slot + gap / 2}
              y={height - length}
              width={slot - gap}
              height={length}
            >
              <title>{`${shortDay(day)}: ${count}`}</title>
            </rect>
          )
        })}
      </svg>
      <p aria-hidden="true">
        <span>{shortDay(counts[0]?.day)}</span>
        <span>{shortDay(counts.at(-1)?.day)}</span>
      </p>
    </figure>
  )
}
