import { routes } from '@/lib/routes'
import type { StudyCard } from '@/lib/study/device'

/** One answer of a deck's address for cards. */
interface CardsPage {
  cards: StudyCard[]
  page: number
  pages: number
}

interface FetchOptions {
  /** Whether a card was studied before. */
  isKnown: (card: StudyCard) => boolean
  /** New cards that are enough. */
  wanted: number
  signal: AbortSignal
}

/** Pages that are asked for at once; a reader who has seen all of their 2,000 cards gets on by the deck's own pages. */
const mostPages = 40

/** A deck's cards from its beginning, until enough of them are new. @throws where a page cannot be had. */
export async function fetchDeckCards(
  { kind, slug }: { kind: 'subject' | 'topic'; slug: string },
  { isKnown, wanted, signal }: FetchOptions,
): Promise<StudyCard[]> {
  const cards: StudyCard[] = []
  let fresh = 0
  for (let page = 1, pages = 1; page <= Math.min(pages, mostPages) && fresh < wanted; page += 1) {
    const answer = await fetch(routes.deckCards(kind, slug, page), { signal }).catch((cause) => {
      throw new Error(
        'The cards of this deck cannot be reached; they are not kept on this device.',
        { cause },
      )
    })
    if (!answer.ok) throw new Error(`The cards of this deck cannot be had (${answer.status}).`)
    const part = (await answer.json()) as CardsPage
    cards.push(...part.cards)
    fresh += part.cards.filter((card) => !isKnown(card)).length
    pages = part.pages
  }
  return cards
}
