import { formatDate } from '@/lib/content/format-date'
import type { DayCount } from '@/lib/study/device'
import styles from './statistics.module.css'

interface BarPlotProps {
  title: string
  counts: readonly DayCount[]
}

const height = 100
const slot = 20
const gap = 4

const shortDay = (day = '') => formatDate(day, 'MMM D')

/** One bar a day from a common zero, with the largest number and the first and last day written out. */
export function BarPlot({ title, counts }: BarPlotProps) {
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
