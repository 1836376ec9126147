'use client'

import { formatCount } from '@/components/browse/format-count'
import { type Deck, planDay } from '@/lib/study/device'
import type { Study } from '../use-study'
import styles from './session.module.css'
import type { DeckCards } from './use-deck-cards'

interface SessionStartProps {
  deck: Deck
  study: Study
  cards: DeckCards
  extra: number
  onMore: () => void
  onStart: () => void
}

/** What today holds of a deck, and the button that begins. */
export function SessionStart({ deck, study, cards, extra, onMore, onStart }: SessionStartProps) {
  if (study.status !== 'ready' || cards.status !== 'ready') {
    return <p className={styles.start} aria-busy="true" />
  }
  const { schedules, calendar, contents } = study
  const newPerDay = contents.settings.newPerDay + extra
  const now = Date.now()
  const { due, fresh } = planDay({ cards: cards.cards, schedules, newPerDay, now, calendar })
  if (due.length + fresh.length > 0) {
    return (
      <p className={styles.start}>
        <button type="button" className={styles.primary} onClick={onStart}>
          Study {formatCount(due.length + fresh.length, 'card')}
        </button>
        <span>
          {due.length} due today, {fresh.length} new
        </span>
      </p>
    )
  }
  const isOwn = deck.kind === 'subject' || deck.kind === 'topic'
  return (
    <p className={styles.start}>
      <span>{cards.cards.length > 0 || isOwn ? 'Done for today.' : emptyWords[deck.kind]}</span>
      {isOwn && (
        <button type="button" className={styles.secondary} onClick={onMore}>
          Ten new cards more
        </button>
      )}
    </p>
  )
}

const emptyWords = {
  bookmarks: 'Nothing is put aside yet: save a question on its page, and it is a card here.',
  due: 'No card of yours is due today.',
} as const
