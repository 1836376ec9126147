import type { Metadata } from 'next'
import type { QuestionPage } from '@/lib/catalog'
import { type DeckKind, routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { buildDescription } from '../question-head'
import { buildPageMetadata } from './page-metadata'

/** The page of citations: for readers, not for search engines. */
export function buildCitationMetadata(site: Site, { record }: QuestionPage): Metadata {
  return buildPageMetadata(site, {
    title: `Cite: ${record.front.question}`,
    description:
      'The page as a reference in APA, MLA, Chicago and Harvard style, BibTeX and CSL-JSON.',
    path: routes.cite(record.subject, record.slug),
  })
}

/** The page of saved questions, which differs from device to device. */
export function buildSavedMetadata(site: Site): Metadata {
  return buildPageMetadata(site, {
    title: 'Saved',
    description: 'Bookmarks and reading history, kept on your own device and nowhere else.',
    path: routes.saved(),
  })
}

/** The page for readers without a network. */
export function buildOfflineMetadata(site: Site): Metadata {
  return buildPageMetadata(site, {
    title: 'No network',
    description: 'The pages that this device has kept, to be read until the network is back.',
    path: routes.offline(),
  })
}

/** The facts for the metadata of a deck's page. */
interface DeckHead {
  kind: DeckKind
  slug: string
  title: string
  list: { page: number; total: number }
}

/** The start page of studying. */
export function buildStudyMetadata(site: Site): Metadata {
  return buildPageMetadata(site, {
    title: 'Study with flashcards',
    description:
      'Questions of every subject as flashcards, each shown again when you would be about to forget it. Free, without an account, also offline.',
    path: routes.study(),
  })
}

/** A page of a deck of flashcards. A subject and a topic may have one name, and their decks are told apart. */
export function buildDeckMetadata(site: Site, { kind, slug, title, list }: DeckHead): Metadata {
  const onPage = list.page > 1 ? `, page ${list.page}` : ''
  return buildPageMetadata(site, {
    title: kind === 'subject' ? `${title} flashcards${onPage}` : `Flashcards on ${title}${onPage}`,
    description: buildDescription(
      `${list.total} flashcards ${kind === 'subject' ? 'in' : 'on'} ${title}${onPage}: the question in front, the answer behind.`,
      'Study them by spaced repetition, or take them to Anki.',
    ),
    path: routes.deck(kind, slug, list.page),
  })
}

/** A deck that differs from reader to reader, which search engines leave out. */
export function buildOwnDeckMetadata(site: Site, kind: 'bookmarks' | 'due'): Metadata {
  const isDue = kind === 'due'
  return buildPageMetadata(site, {
    title: isDue ? 'Cards due today' : 'Your bookmarks as flashcards',
    description: isDue
      ? 'Every card of yours whose day has come, from all decks, kept on your own device.'
      : 'The questions that you have put aside on this device, as a deck of flashcards.',
    path: isDue ? routes.studyDue() : routes.studyBookmarks(),
  })
}
