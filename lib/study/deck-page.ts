import type { ListPage } from '@/lib/catalog'
import type { DeckKind } from '@/lib/routes'
import type { StudyCard } from './types'

/** Where a deck with a page of its own takes its cards from. */
export interface DeckSource {
  kind: DeckKind
  slug: string
}

/** A card as a deck's page shows it. */
export interface DeckCard extends StudyCard {
  subjectTitle: string
  /** The answer's beginning, plain text. */
  gist: string
}

/** One page of a deck. */
export interface DeckPage extends DeckSource {
  title: string
  list: ListPage<DeckCard>
  /** Number of the page's first card in the deck, from 1. */
  first: number
}
