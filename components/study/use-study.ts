'use client'

import { useEffect, useMemo, useState } from 'react'
import {
  type Calendar,
  createCalendar,
  keyOf,
  openStudy,
  type Review,
  replayReviews,
  type Schedule,
  type StudyCard,
  type StudyContents,
  type StudyRating,
  type StudyStore,
} from '@/lib/study/device'

/** Hour of the local clock at which a day of study begins: an evening past midnight is still the same day. */
const dayBegins = 4

export interface ReadyStudy {
  status: 'ready'
  contents: StudyContents
  /** Of each card studied so far, by `keyOf`. */
  schedules: ReadonlyMap<string, Schedule>
  calendar: Calendar
  /** Keeps a rating of now, and gives the review that it made. */
  rate(card: StudyCard, rating: StudyRating, deckId: string): Promise<Review>
  /** Takes a review back. */
  undo(review: Review): Promise<void>
  setNewPerDay(count: number): Promise<void>
  /** Merges a copy from another device. */
  merge(contents: StudyContents): Promise<void>
}

/** The data of studying on this device: loading, loaded, or refused with a reason for the reader. */
export type Study = { status: 'loading' } | { status: 'failed'; reason: string } | ReadyStudy

interface Loaded {
  store: StudyStore
  contents: StudyContents
  schedules: ReadonlyMap<string, Schedule>
}

async function load(store: StudyStore): Promise<Loaded> {
  const contents = await store.read()
  return { store, contents, schedules: replayReviews(contents.reviews).schedules }
}

/** The schedules after a change of one card's reviews; the other cards' are not computed again. */
function reschedule(
  schedules: ReadonlyMap<string, Schedule>,
  reviews: readonly Review[],
  card: Pick<StudyCard, 'subject' | 'slug'>,
): ReadonlyMap<string, Schedule> {
  const key = keyOf(card)
  const own = replayReviews(reviews.filter((review) => keyOf(review) === key)).schedules.get(key)
  const changed = new Map(schedules)
  if (own) changed.set(key, own)
  else changed.delete(key)
  return changed
}

/** Opens what studying keeps on this device. */
export function useStudy(): Study {
  const [loaded, setLoaded] = useState<Loaded | string>()

  useEffect(() => {
    let isWanted = true
    const show = (result: Loaded | string) => isWanted && setLoaded(result)
    openStudy()
      .then(load)
      .then(show, (error: Error) => show(error.message))
    return () => {
      isWanted = false
    }
  }, [])

  return useMemo((): Study => {
    if (loaded === undefined) return { status: 'loading' }
    if (typeof loaded === 'string') return { status: 'failed', reason: loaded }
    const { store, contents, schedules } = loaded
    const reload = async () => setLoaded(await load(store))
    return {
      status: 'ready',
      contents,
      schedules,
      calendar: createCalendar({
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        hour: dayBegins,
      }),
      async rate({ subject, slug, question }, rating, deckId) {
        const review: Review = { subject, slug, at: Date.now(), rating }
        await store.addReview({ subject, slug, question }, review, deckId)
        const reviews = [...contents.reviews, review]
        const known = contents.cards.find((one) => keyOf(one) === keyOf(review))
        const decks = [...new Set([...(known?.decks ?? []), deckId])].sort()
        const cards = [
          ...contents.cards.filter((one) => one !== known),
          { subject, slug, question, decks },
        ]
        const changed = reschedule(schedules, reviews, review)
        setLoaded({ store, contents: { ...contents, cards, reviews }, schedules: changed })
        return review
      },
      async undo(review) {
        await store.removeReview(review)
        await reload()
      },
      async setNewPerDay(newPerDay) {
        await store.setSettings({ newPerDay })
        await reload()
      },
      async merge(other) {
        await store.merge(other)
        await reload()
      },
    }
  }, [loaded])
}
