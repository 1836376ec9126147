import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { keyOf } from '../shelf/types'
import type { Review, StudiedCard, StudyCard, StudyContents, StudySettings } from '../types'

/** Studying cannot be kept on this device, or a file is no copy of it; `message` is for the reader. */
export class StudyError extends Error {
  override name = 'StudyError'
}

interface StudySchema extends DBSchema {
  cards: { key: [subject: string, slug: string]; value: StudiedCard }
  reviews: {
    key: [subject: string, slug: string, at: number]
    value: Review
    indexes: { at: number }
  }
  settings: { key: 'settings'; value: StudySettings }
}

/** Raised with any change of the stores; `upgrade` then goes from each older version to the next. */
const schemaVersion = 1

const defaultSettings: StudySettings = { newPerDay: 10 }

/** The data of studying on this device. Methods throw {@link StudyError} if the browser refuses. */
export interface StudyStore {
  read(): Promise<StudyContents>
  /** Adds a review, and the card where it is new, in one step. */
  addReview(card: StudyCard, review: Review, deckId: string): Promise<void>
  /** Takes a review back; a card without reviews is no longer studied. */
  removeReview(review: Review): Promise<void>
  setSettings(settings: StudySettings): Promise<void>
  /** Merges a copy, see {@link mergeStudies}; a device without reviews takes its settings as well. */
  merge(contents: StudyContents): Promise<void>
  /** Forgets everything. */
  clear(): Promise<void>
}

/** Opens the store. @throws {StudyError} if the browser has none, or none for this site. */
export async function openStudy(name = 'portal-study'): Promise<StudyStore> {
  const db = await attempt(() =>
    openDB<StudySchema>(name, schemaVersion, {
      upgrade(database) {
        database.createObjectStore('cards', { keyPath: ['subject', 'slug'] })
        const reviews = database.createObjectStore('reviews', {
          keyPath: ['subject', 'slug', 'at'],
        })
        reviews.createIndex('at', 'at')
        database.createObjectStore('settings')
      },
      // A page of a newer version waits for this one, which would lose its reviews.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    }),
  )
  return {
    read: () => attempt(() => readAll(db)),
    addReview: (card, review, deckId) => attempt(() => addReview(db, card, review, deckId)),
    removeReview: (review) => attempt(() => removeReview(db, review)),
    setSettings: (settings) =>
      attempt(async () => void (await db.put('settings', settings, 'settings'))),
    merge: (contents) => attempt(() => merge(db, contents)),
    clear: () => attempt(() => clear(db)),
  }
}

type Database = IDBPDatabase<StudySchema>

async function readAll(db: Database): Promise<StudyContents> {
  const transaction = db.transaction(['cards', 'reviews', 'settings'])
  const [cards, reviews, settings] = await Promise.all([
    transaction.objectStore('cards').getAll(),
    transaction.objectStore('reviews').index('at').getAll(),
    transaction.objectStore('settings').get('settings'),
  ])
  return { cards, reviews, settings: { ...defaultSettings, ...settings } }
}

async function addReview(db: Database, card: StudyCard, review: Review, deckId: string) {
  const transaction = db.transaction(['cards', 'reviews'], 'readwrite')
  const cards = transaction.objectStore('cards')
  const { subject, slug, question } = card
  const known = await cards.get([subject, slug])
  const decks = [...new Set([...(known?.decks ?? []), deckId])].sort()
  // Together: where the first fails, `done` fails as well, and must have a handler.
  await Promise.all([
    cards.put({ subject, slug, question, decks }),
    transaction.objectStore('reviews').add(review),
    transaction.done,
  ])
}

async function removeReview(db: Database, { subject, slug, at }: Review) {
  const transaction = db.transaction(['cards', 'reviews'], 'readwrite')
  const reviews = transaction.objectStore('reviews')
  await reviews.delete([subject, slug, at])
  const others = await reviews.count(IDBKeyRange.bound([subject, slug], [subject, slug, []]))
  if (others === 0) await transaction.objectStore('cards').delete([subject, slug])
  await transaction.done
}

async function merge(db: Database, contents: StudyContents) {
  const own = await readAll(db)
  const isUnused = own.reviews.length === 0
  const { cards, reviews } = mergeStudies(own, contents)
  const transaction = db.transaction(['cards', 'reviews', 'settings'], 'readwrite')
  await Promise.all([
    ...cards.map((card) => transaction.objectStore('cards').put(card)),
    ...reviews.map((review) => transaction.objectStore('reviews').put(review)),
    isUnused && transaction.objectStore('settings').put(contents.settings, 'settings'),
    transaction.done,
  ])
}

async function clear(db: Database) {
  const transaction = db.transaction(['cards', 'reviews', 'settings'], 'readwrite')
  const stores = ['cards', 'reviews', 'settings'] as const
  await Promise.all([
    ...stores.map((store) => transaction.objectStore(store).clear()),
    transaction.done,
  ])
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    throw new StudyError('This browser does not let the site keep your cards on this device.', {
      cause,
    })
  }
}

const reviewKey = (review: Review) => `${keyOf(review)} ${review.at}`

/**
 * Two copies as one: every review of either, every card with the decks of both. Where both speak of the same thing,
 * the words and the settings of `own` stay. Merging a copy with itself changes nothing.
 */
export function mergeStudies(own: StudyContents, other: StudyContents): StudyContents {
  const cards = new Map(own.cards.map((card) => [keyOf(card), card]))
  for (const card of other.cards) {
    const known: StudiedCard = cards.get(keyOf(card)) ?? card
    const decks = [...new Set([...known.decks, ...card.decks])].sort()
    cards.set(keyOf(card), { ...known, decks })
  }
  const reviews = new Map([...other.reviews, ...own.reviews].map((one) => [reviewKey(one), one]))
  return {
    cards: [...cards.values()],
    reviews: [...reviews.values()].sort((a, b) => a.at - b.at),
    settings: own.settings,
  }
}
