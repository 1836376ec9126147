'use client'

import { useState } from 'react'
import styles from './today.module.css'

interface NewPerDayProps {
  value: number
  /** Cards seen for the first time today. */
  introduced: number
  onChange: (count: number) => Promise<void>
}

const most = 999

/** How many cards are new on a day; kept as it is typed. */
export function NewPerDay({ value, introduced, onChange }: NewPerDayProps) {
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
