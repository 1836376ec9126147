'use client'

import { type ReactNode, useState } from 'react'
import { formatCount } from '@/components/browse/format-count'
import { type Deck, planDay } from '@/lib/study/device'
import { type Study, useStudy } from '../use-study'
import styles from './session.module.css'
import { SessionCard } from './session-card'
import { type DeckCards, useDeckCards } from './use-deck-cards'

interface SessionProps {
  deck: Deck
  title: string
  /** The head of the deck's page, which steps aside while cards are studied. */
  children: ReactNode
}

/** A deck's session: first what today holds, then one card at a time with nothing beside it. */
export function Session({ deck, title, children }: SessionProps) {
  const study = useStudy()
  const [isRunning, setRunning] = useState(false)
  const [extra, setExtra] = useState(0)
  const cards = useDeckCards(deck, study, extra)
  return (
    <div className={styles.session} data-studying={isRunning ? '' : undefined}>
      {isRunning ? <h1 className="visually-hidden">{title}: flashcards</h1> : children}
      {study.status === 'failed' && <p role="alert">{study.reason}</p>}
      {cards.status === 'failed' && <p role="alert">{cards.reason}</p>}
      {isRunning && study.status === 'ready' && cards.status === 'ready' ? (
        <SessionCard
          deck={deck}
          study={study}
          cards={cards.cards}
          extra={extra}
          onLeave={() => setRunning(false)}
        />
      ) : (
        <SessionStart
          deck={deck}
          study={study}
          cards={cards}
          extra={extra}
          onMore={() => setExtra(extra + 10)}
          onStart={() => setRunning(true)}
        />
      )}
    </div>
  )
}

interface SessionStartProps {
  deck: Deck
  study: Study
  cards: DeckCards
  extra: number
  onMore: () => void
  onStart: () => void
}

/** The number of today's cards in a deck, and the button that starts. */
function SessionStart({ deck, study, cards, extra, onMore, onStart }: SessionStartProps) {
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
