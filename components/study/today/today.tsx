'use client'

import { useState } from 'react'
import { formatCount } from '@/components/browse/format-count'
import { routes } from '@/lib/routes'
import { countIntroduced, planDay } from '@/lib/study/device'
import { useOpenStudy } from '../study-provider'
import styles from './today.module.css'

/** What is due today over all decks, and how many new cards the day still has room for. */
export function Today() {
  const study = useOpenStudy()
  return (
    <section className={styles.today} aria-labelledby="today">
      <h2 id="today">Today</h2>
      {study.status === 'loading' && <p aria-busy="true">Your cards are on their way.</p>}
      {study.status === 'failed' && <p role="alert">{study.reason}</p>}
      <noscript>
        <p>Studying by a plan needs JavaScript; the cards of every deck can be read without it.</p>
      </noscript>
      {study.status === 'ready' && <Plan study={study} />}
    </section>
  )
}

function Plan({ study }: { study: Extract<ReturnType<typeof useOpenStudy>, { status: 'ready' }> }) {
  const { contents, schedules, calendar, setNewPerDay } = study
  const { newPerDay } = contents.settings
  const now = Date.now()
  const { due } = planDay({ cards: contents.cards, schedules, newPerDay: 0, now, calendar })
  const introduced = countIntroduced(schedules, now, calendar)
  return (
    <div className={styles.plan}>
      <p>
        {due.length > 0 ? (
          <a className={styles.go} href={routes.studyDue()}>
            Study {formatCount(due.length, 'card')} due
          </a>
        ) : (
          <strong>{schedules.size > 0 ? 'Nothing is due.' : 'No cards yet: choose a deck.'}</strong>
        )}
      </p>
      <p>
        <a href={routes.studyBookmarks()}>Your bookmarks as a deck</a>
      </p>
      <NewPerDay value={newPerDay} introduced={introduced} onChange={setNewPerDay} />
    </div>
  )
}

interface NewPerDayProps {
  value: number
  /** Cards seen for the first time today. */
  introduced: number
  onChange: (count: number) => Promise<void>
}

const most = 999

/** How many cards are new on a day; kept as it is typed. */
function NewPerDay({ value, introduced, onChange }: NewPerDayProps) {
  const [problem, setProblem] = useState<string>()
  const change = (text: string) => {
    const count = Number(text)
    if (text === '' || !Number.isInteger(count) || count < 0 || count > most) return
    onChange(count).then(
      () => setProblem(undefined),
      (error: Error) => setProblem(error.message),
    )
  }
  return (
    <p className={styles.setting}>
      <label htmlFor="new-per-day">New cards a day</label>
      <input
        id="new-per-day"
        type="number"
        inputMode="numeric"
        min={0}
        max={most}
        defaultValue={value}
        onChange={(event) => change(event.target.value)}
      />
      <span>{introduced} seen for the first time today</span>
      {problem && <span role="alert">{problem}</span>}
    </p>
  )
}
