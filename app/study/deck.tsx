import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { JsonLd } from '@/components/layout/json-ld'
import { DeckView } from '@/components/study/deck-view'
import { routes } from '@/lib/routes'
import { buildDeckJsonLd, buildDeckMetadata, serializeJsonLd } from '@/lib/seo'
import { getSite } from '@/lib/site'
import type { DeckSource } from '@/lib/study'
import { loadDeck } from './load-deck'

interface DeckProps extends DeckSource {
  /** Page number, as the address has it. Absent: the first page, at its one address. */
  n?: string
}

/** Metadata of one page of a deck; empty for a page that does not exist, which says so itself. */
export async function describeDeck({ kind, slug, n = '1' }: DeckProps): Promise<Metadata> {
  const deck = await loadDeck(kind, slug, n)
  return deck ? buildDeckMetadata(getSite(), deck) : {}
}

/** One page of a deck; 404 if there is none, 308 where its address is spelt otherwise. */
export async function Deck({ kind, slug, n }: DeckProps) {
  const deck = await loadDeck(kind, slug, n ?? '1')
  if (!deck) notFound()
  if (deck.slug !== slug || n === '1')
    permanentRedirect(routes.deck(kind, deck.slug, deck.list.page))
  const { title, list } = deck
  const markup = buildDeckJsonLd(getSite(), {
    name: `${title}: flashcards`,
    path: routes.deck(kind, deck.slug, list.page),
    about: title,
    cards: list.items.map(({ question, excerpt }) => ({ question, answer: excerpt })),
    parents: [{ name: 'Study', path: routes.study() }],
  })
  return (
    <>
      <JsonLd markup={serializeJsonLd(markup)} />
      <DeckView deck={deck} />
    </>
  )
}
