import type { Site } from '@/lib/site'
import { type BreadcrumbStep, buildBreadcrumb, type JsonLdGraph } from './graph'

/** A deck of flashcards, as its page shows it. */
export interface DeckFacts {
  name: string
  path: string
  /** Display name of what it is about. */
  about: string
  /** Exactly the cards on the page: question, and the answer's visible text. */
  cards: { question: string; answer: string }[]
  /** The pages above the deck. */
  parents: BreadcrumbStep[]
}

/** A flashcard deck ("Education Q&A structured data", developers.google.com/search, which asks for `Quiz`). */
export function buildDeckJsonLd(
  site: Site,
  { name, path, about, cards, parents }: DeckFacts,
): JsonLdGraph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Quiz',
        name,
        url: `${site.origin}${path}`,
        about: { '@type': 'Thing', name: about },
        inLanguage: 'en',
        hasPart: cards.map(({ question, answer }) => ({
          '@type': 'Question',
          eduQuestionType: 'Flashcard',
          text: question,
          acceptedAnswer: { '@type': 'Answer', text: answer },
        })),
      },
      ...buildBreadcrumb(site, [...parents, { name, path }]),
    ],
  }
}
