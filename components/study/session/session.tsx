'use client'

import { type ReactNode, useState } from 'react'
import type { Deck } from '@/lib/study/device'
import { useStudy } from '../use-study'
import styles from './session.module.css'
import { SessionCard } from './session-card'
import { SessionStart } from './session-start'
import { useDeckCards } from './use-deck-cards'

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
