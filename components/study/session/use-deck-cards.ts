'use client'

import { useEffect, useState } from 'react'
import { type Deck, getDeckId, keyOf, type StudiedCard, type StudyCard } from '@/lib/study/device'
import { openShelf } from '@/lib/study/shelf'
import type { Study } from '../use-study'
import { fetchDeckCards } from './fetch-deck-cards'

/** A deck's cards: on their way, there, or out of reach with a reason for the reader. */
export type DeckCards =
  | { status: 'loading' }
  | { status: 'failed'; reason: string }
  | { status: 'ready'; cards: StudyCard[] }

const readers = {
  bookmarks: () => openShelf().listBookmarks(),
  due: () => [],
} as const

/**
 * The cards that today's plan of a deck is made of: those studied in it before, and enough of those that are new.
 * @param extra new cards beyond the day's number.
 */
export function useDeckCards(deck: Deck, study: Study, extra: number): DeckCards {
  const [listed, setListed] = useState<DeckCards>({ status: 'loading' })
  const isReady = study.status === 'ready'
  const slug = 'slug' in deck ? deck.slug : undefined
  const wanted = isReady ? study.contents.settings.newPerDay + extra : 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: ratings change `study`, and ask for no other list.
  useEffect(() => {
    if (!isReady) return
    const abort = new AbortController()
    const isKnown = (card: StudyCard) => study.schedules.has(keyOf(card))
    const studied = study.contents.cards.filter((card) => isOf(deck, card)).length
    const { signal } = abort
    const read = async () =>
      slug !== undefined && (deck.kind === 'subject' || deck.kind === 'topic')
        ? fetchDeckCards({ kind: deck.kind, slug }, { isKnown, studied, wanted, signal })
        : readers[deck.kind as keyof typeof readers]()
    read().then(
      (cards) => setListed({ status: 'ready', cards }),
      (error: Error) =>
        abort.signal.aborted || setListed({ status: 'failed', reason: error.message }),
    )
    return () => abort.abort()
  }, [isReady, deck.kind, slug, wanted])

  if (!isReady || listed.status !== 'ready') return listed
  const studied = study.contents.cards.filter((card) => isOf(deck, card))
  return { status: 'ready', cards: [...studied, ...listed.cards] }
}

/** Whether a studied card belongs to a deck. */
const isOf = (deck: Deck, { subject, decks }: StudiedCard) =>
  deck.kind === 'due' ||
  decks.includes(getDeckId(deck)) ||
  (deck.kind === 'subject' && subject === deck.slug)
