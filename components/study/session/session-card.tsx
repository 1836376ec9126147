'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { formatCount } from '@/components/browse/format-count'
import { routes } from '@/lib/routes'
import {
  type Deck,
  getDeckId,
  getNextCard,
  keyOf,
  planDay,
  type Review,
  type StudyCard,
  type StudyRating,
} from '@/lib/study/device'
import type { ReadyStudy } from '../use-study'
import { FlashCard } from './flash-card'
import styles from './session.module.css'
import { usePrefetch } from './use-answer'

interface SessionCardProps {
  deck: Deck
  study: ReadyStudy
  cards: readonly StudyCard[]
  extra: number
  onLeave: () => void
}

/** Shows one card after another until today's plan is done, and stores each rating at once. */
export function SessionCard({ deck, study, cards, extra, onLeave }: SessionCardProps) {
  const { schedules, calendar, contents, rate, undo } = study
  const [given, setGiven] = useState<Review[]>([])
  const [isTurned, setTurned] = useState(false)
  const [problem, setProblem] = useState<string>()
  const now = Date.now()
  const newPerDay = contents.settings.newPerDay + extra
  const plan = planDay({ cards, schedules, newPerDay, now, calendar })
  const left = plan.due.length + plan.fresh.length
  const total = useRef(left)
  const card = getNextCard(plan, schedules, now)
  usePrefetch([...plan.due, ...plan.fresh])

  const isBusy = useRef(false)
  const attempt = useCallback(async (work: () => Promise<void>) => {
    // A key held down must not rate the next card unseen.
    if (isBusy.current) return
    isBusy.current = true
    await work().then(
      () => setProblem(undefined),
      (error: Error) => setProblem(error.message),
    )
    isBusy.current = false
  }, [])

  const giveRating = (rating: StudyRating) =>
    card &&
    isTurned &&
    attempt(async () => {
      const review = await rate(card, rating, getDeckId(deck))
      setGiven([...given, review])
      setTurned(false)
    })

  const takeBack = () => {
    const last = given.at(-1)
    if (!last) return
    void attempt(async () => {
      await undo(last)
      setGiven(given.slice(0, -1))
      setTurned(false)
    })
  }

  useKeys({
    onTurn: () => setTurned(true),
    isTurned,
    onRate: giveRating,
    onUndo: takeBack,
    onLeave,
  })
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer browsers return a promise, which React would take for a clean-up.
    stage.current?.scrollIntoView({ block: 'start' })
  }, [])

  const done = Math.max(0, total.current - left)
  return (
    <div ref={stage} className={styles.stage}>
      <progress
        className={styles.progress}
        value={done}
        max={Math.max(1, total.current)}
        aria-label="Today’s cards of this deck"
      />
      {problem && <p role="alert">{problem}</p>}
      {card ? (
        <FlashCard
          key={`${keyOf(card)} ${given.length}`}
          card={card}
          reviews={contents.reviews}
          isTurned={isTurned}
          onTurn={() => setTurned(true)}
          onRate={giveRating}
        />
      ) : (
        <SessionDone given={given} />
      )}
      <p className={styles.controls}>
        <button type="button" onClick={takeBack} disabled={given.length === 0}>
          Undo <kbd>u</kbd>
        </button>
        <span role="status">{card ? `${left} left` : 'Done'}</span>
        <button type="button" onClick={onLeave}>
          Leave <kbd>Esc</kbd>
        </button>
      </p>
    </div>
  )
}

interface Keys {
  isTurned: boolean
  onTurn: () => void
  onRate: (rating: StudyRating) => void
  onUndo: () => void
  onLeave: () => void
}

/** Space, 1-4, u and Escape, wherever the focus is but in a field; what a focused button does with space stays its own. */
function useKeys({ isTurned, onTurn, onRate, onUndo, onLeave }: Keys): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const { target, key } = event
      if (target instanceof Element && target.closest('input, textarea, select')) return
      if (key === ' ') {
        if (isTurned || (target instanceof Element && target.closest('button, a, summary'))) return
        event.preventDefault()
        onTurn()
      } else if (/^[1-4]$/.test(key)) onRate(Number(key) as StudyRating)
      else if (key === 'u') onUndo()
      else if (key === 'Escape') onLeave()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  })
}

/** The result of a session. */
function SessionDone({ given }: { given: readonly Review[] }) {
  const known = given.filter(({ rating }) => rating > 1).length
  return (
    <div className={styles.done}>
      <h2>That was all for today.</h2>
      {given.length > 0 && (
        <p>
          {formatCount(given.length, 'answer')}, {known} of them known.
        </p>
      )}
      <p>
        <a href={routes.study()}>Back to all decks</a>
      </p>
    </div>
  )
}
