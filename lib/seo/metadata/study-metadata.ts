import type { Metadata } from 'next'
import { type DeckKind, routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { buildDescription } from '../description'
import { decideIndexing } from '../indexing'
import { buildTitle } from '../title'
import { buildPageMetadata } from './page-metadata'

/** What the metadata of a deck's page is made of. */
interface DeckHead {
  kind: DeckKind
  slug: string
  title: string
  list: { page: number; total: number }
}

/** Where studying begins. */
export function buildStudyMetadata(site: Site): Metadata {
  return buildPageMetadata(site, {
    title: buildTitle('Study with flashcards', site.name),
    description:
      'Questions of every subject as flashcards, each shown again when you would be about to forget it. Free, without an account, also offline.',
    indexing: decideIndexing(site, { path: routes.study() }),
  })
}

/** A page of a deck of flashcards. A subject and a topic may have one name, and their decks are told apart. */
export function buildDeckMetadata(site: Site, { kind, slug, title, list }: DeckHead): Metadata {
  const onPage = list.page > 1 ? `, page ${list.page}` : ''
  return buildPageMetadata(site, {
    title: buildTitle(
      kind === 'subject' ? `${title} flashcards${onPage}` : `Flashcards on ${title}${onPage}`,
      site.name,
    ),
    description: buildDescription(
      `${list.total} flashcards ${kind === 'subject' ? 'in' : 'on'} ${title}${onPage}: the question in front, the answer behind.`,
      'Study them by spaced repetition, or take them to Anki.',
    ),
    indexing: decideIndexing(site, { path: routes.deck(kind, slug, list.page) }),
  })
}

/** A deck that differs from reader to reader, which search engines leave out. */
export function buildOwnDeckMetadata(site: Site, kind: 'bookmarks' | 'due'): Metadata {
  const isDue = kind === 'due'
  return buildPageMetadata(site, {
    title: buildTitle(isDue ? 'Cards due today' : 'Your bookmarks as flashcards', site.name),
    description: isDue
      ? 'Every card of yours whose day has come, from all decks, kept on your own device.'
      : 'The questions that you have put aside on this device, as a deck of flashcards.',
    indexing: decideIndexing(site, {
      path: isDue ? routes.studyDue() : routes.studyBookmarks(),
      isIndexed: false,
    }),
  })
}
