import type { ShelfQuestion } from './shelf/types'

/** The reader's rating of a card: again (not known), hard, good, easy. */
export type StudyRating = 1 | 2 | 3 | 4

/** One question as a flashcard, with the question in front; its address tells cards apart. */
export type StudyCard = ShelfQuestion

/** A card that has been studied at least once. */
export interface StudiedCard extends StudyCard {
  /** Ids of the decks in which it was studied, see `getDeckId`. */
  decks: string[]
}

/** One answer of the reader's. All that is known of a card's schedule follows from its reviews. */
export interface Review {
  subject: string
  slug: string
  /** When, in ms since 1970. */
  at: number
  rating: StudyRating
}

/** Settings of the reader. */
export interface StudySettings {
  /** Cards that are shown for the first time on one day, in all decks together. */
  newPerDay: number
}

/** All that studying keeps on the device. */
export interface StudyContents {
  cards: StudiedCard[]
  /** By time. */
  reviews: Review[]
  settings: StudySettings
}
