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
  /** Cards of the deck that were studied before, which as a rule are its first ones. */
  studied: number
  /** New cards that are enough. */
  wanted: number
  signal: AbortSignal
}

/** Pages that are asked for at once. */
const mostPages = 40

/**
 * The pages of a deck after its first in the order in which new cards are to be expected on them: on from where the
 * reader has got, then those before.
 */
export function orderPages(pages: number, pageSize: number, studied: number): number[] {
  const reached = Math.max(2, Math.floor(studied / Math.max(1, pageSize)) + 1)
  const rest = Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2)
  return [...rest.filter((page) => page >= reached), ...rest.filter((page) => page < reached)]
}

/**
 * Cards of a deck, until enough of them are new: those of the first page, where new questions appear, and on from where
 * the reader has got. @throws if a page cannot be had.
 */
export async function fetchDeckCards(
  { kind, slug }: { kind: 'subject' | 'topic'; slug: string },
  { isKnown, studied, wanted, signal }: FetchOptions,
): Promise<StudyCard[]> {
  const cards: StudyCard[] = []
  let fresh = 0
  const read = async (page: number) => {
    const part = await fetchPage(routes.deckCards(kind, slug, page), signal)
    cards.push(...part.cards)
    fresh += part.cards.filter((card) => !isKnown(card)).length
    return part
  }
  const first = await read(1)
  const others = orderPages(first.pages, first.cards.length, studied)
  for (const page of others.slice(0, mostPages)) {
    if (fresh >= wanted) break
    await read(page)
  }
  return cards
}

async function fetchPage(address: string, signal: AbortSignal): Promise<CardsPage> {
  const answer = await fetch(address, { signal }).catch((cause) => {
    throw new Error('The cards of this deck cannot be reached; they are not kept on this device.', {
      cause,
    })
  })
  if (!answer.ok) throw new Error(`The cards of this deck cannot be had (${answer.status}).`)
  return (await answer.json()) as CardsPage
}
