import type { ListPage } from '@/lib/catalog'
import type { DeckKind } from '@/lib/routes'
import type { StudyCard } from './types'

/** The source of cards: a subject, a topic, the reader's bookmarks, or all cards due. */
export type Deck =
  | { kind: 'subject'; slug: string }
  | { kind: 'topic'; slug: string }
  | { kind: 'bookmarks' }
  | { kind: 'due' }

/** A deck's name in storage, such as `subject:physics`. */
export function getDeckId(deck: Deck): string {
  return 'slug' in deck ? `${deck.kind}:${deck.slug}` : deck.kind
}

/** The subject or topic of a deck that has a page of its own. */
export interface DeckSource {
  kind: DeckKind
  slug: string
}

/** A card as a deck's page shows it. */
export interface DeckCard extends StudyCard {
  subjectTitle: string
  /** The answer's beginning, plain text. */
  excerpt: string
}

/** One page of a deck. */
export interface DeckPage extends DeckSource {
  title: string
  list: ListPage<DeckCard>
  /** Number of the page's first card in the deck, from 1. */
  first: number
}
