import type { CachePolicy, PageEntry } from './page-entry'
import type { ParameterNames } from './pattern'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

const untilTouchedBy = <Touch extends NonNullable<CachePolicy['touchedBy']>>(touchedBy: Touch) =>
  ({ keep: 'exact', seconds: day, touchedBy }) as const
const forAnHour = { keep: 'brief', seconds: hour } as const
const forAMinute = { keep: 'brief', seconds: minute } as const
const unlessPrivate = { keep: 'unless-private', seconds: minute } as const

const list = [['CollectionPage', 'BreadcrumbList']] as const
const quiz = [['Quiz', 'BreadcrumbList']] as const
const article = [
  ['Article', 'LearningResource', 'BreadcrumbList'],
  ['QAPage', 'BreadcrumbList'],
] as const

/**
 * Every kind of address, by name. Builders, policy, known and missing addresses, redirects, what a change touches,
 * sitemaps, audits and journeys derive from it; upper rooms add what they know of a kind in maps of all kinds.
 */
export const pageKinds = {
  home: {
    path: '/',
    group: 'home',
    cache: { ...untilTouchedBy('content'), isDaily: true },
    html: {
      isIndexed: true,
      sitemap: 'pages',
      jsonLd: [['WebSite', 'Organization']],
      feed: 'siteFeed',
    },
  },
  subjects: {
    path: '/learn',
    group: 'list',
    cache: untilTouchedBy('content'),
    html: { isIndexed: true, sitemap: 'pages', jsonLd: [['CollectionPage']] },
  },
  /** The newest questions stand at the subject's own address; other orders below it. */
  subject: {
    path: '/learn/[subject]',
    isPaged: true,
    group: 'list',
    cache: untilTouchedBy('subject'),
    of: 'subject',
    html: {
      isIndexed: true,
      sitemap: 'pages',
      jsonLd: list,
      feed: 'subjectFeed',
      linkedFrom: 'subjects',
    },
  },
  subjectAlphabetical: {
    path: '/learn/[subject]/a-z',
    isPaged: true,
    group: 'list',
    cache: untilTouchedBy('subject'),
    of: 'subject',
    html: { isIndexed: false, feed: 'subjectFeed', linkedFrom: 'subject' },
  },
  question: {
    path: '/learn/[subject]/questions/[slug]',
    group: 'question',
    cache: untilTouchedBy('question'),
    of: 'question',
    html: {
      isIndexed: true,
      sitemap: 'questions',
      jsonLd: article,
      twin: 'questionMarkdown',
      linkedFrom: 'subject',
      isOfflineReading: true,
    },
  },
  questionMarkdown: {
    path: '/learn/[subject]/questions/[slug].md',
    // A file's ending cannot follow a parameter in the name of a route's folder.
    folder: '/learn/[subject]/questions/[slug]/markdown',
    group: 'question',
    cache: untilTouchedBy('question'),
    of: 'question',
  },
  questionImage: {
    path: '/learn/[subject]/questions/[slug]/opengraph-image',
    group: 'image',
    cache: untilTouchedBy('question'),
    of: 'question',
  },
  /** How a question's page is cited; and the same as files for reference managers. */
  cite: {
    path: '/learn/[subject]/questions/[slug]/cite',
    group: 'question',
    cache: { ...forAnHour, isDaily: true },
    of: 'question',
    html: { isIndexed: false, linkedFrom: 'question' },
  },
  citeBibtex: {
    path: '/learn/[subject]/questions/[slug]/cite.bib',
    group: 'question',
    cache: { ...forAnHour, isDaily: true },
    of: 'question',
  },
  citeJson: {
    path: '/learn/[subject]/questions/[slug]/cite.json',
    group: 'question',
    cache: { ...forAnHour, isDaily: true },
    of: 'question',
  },
  topic: {
    path: '/topics/[topic]',
    isPaged: true,
    group: 'list',
    cache: untilTouchedBy('topic'),
    of: 'topic',
    html: { isIndexed: true, jsonLd: list, linkedFrom: 'question' },
  },
  search: {
    path: '/search',
    query: ['q', 'subject', 'topic', 'page'],
    hasFacets: true,
    group: 'search',
    cache: forAMinute,
    html: { isIndexed: false, exampleQuery: { q: 'how' } },
  },
  /** Answers `?q=` with suggestions, as JSON. */
  searchSuggestions: {
    path: '/search/suggest',
    query: ['q'],
    group: 'search',
    cache: { ...forAMinute, isPlain: true },
  },
  study: {
    path: '/study',
    group: 'study',
    cache: forAnHour,
    html: { isIndexed: true, hasClient: true },
  },
  /** All cards of the reader's that are due, and the reader's bookmarks, as decks of their own. */
  studyDue: {
    path: '/study/due',
    group: 'study',
    cache: forAnHour,
    html: { isIndexed: false, hasClient: true, isOfflineReading: true },
  },
  studyBookmarks: {
    path: '/study/bookmarks',
    group: 'study',
    cache: forAnHour,
    html: { isIndexed: false, hasClient: true, isOfflineReading: true },
  },
  /** A subject's or a topic's questions as flashcards. */
  subjectDeck: {
    path: '/study/[subject]',
    isPaged: true,
    group: 'study',
    cache: forAnHour,
    of: 'subject',
    html: {
      isIndexed: true,
      jsonLd: quiz,
      linkedFrom: 'study',
      hasClient: true,
      isOfflineReading: true,
    },
  },
  topicDeck: {
    path: '/study/topics/[topic]',
    isPaged: true,
    group: 'study',
    cache: forAnHour,
    of: 'topic',
    html: {
      isIndexed: true,
      jsonLd: quiz,
      linkedFrom: 'topic',
      hasClient: true,
      isOfflineReading: true,
    },
  },
  /** A page of a deck's cards as JSON, and a part of the deck as a file for Anki or a spreadsheet; all from 1. */
  deckCards: {
    path: '/study/data/[kind]/[slug]/cards-[n].json',
    folder: '/study/data/[kind]/[slug]/[file]',
    group: 'file',
    cache: forAnHour,
    of: 'deck',
  },
  deckAnki: {
    path: '/study/data/[kind]/[slug]/anki-[n].txt',
    folder: '/study/data/[kind]/[slug]/[file]',
    group: 'file',
    cache: forAnHour,
    of: 'deck',
  },
  deckTable: {
    path: '/study/data/[kind]/[slug]/table-[n].csv',
    folder: '/study/data/[kind]/[slug]/[file]',
    group: 'study',
    cache: forAnHour,
    of: 'deck',
  },
  /** One question as a note for other programs, as JSON. */
  studyNote: {
    path: '/study/data/note/[subject]/[slug].json',
    folder: '/study/data/note/[subject]/[file]',
    group: 'file',
    cache: forAnHour,
    of: 'question',
  },
  /** What the reader has put aside and has opened, as this device knows it. */
  saved: { path: '/saved', group: 'other', cache: unlessPrivate, html: { isIndexed: false } },
  /** What readers see where the network ends, and what keeps pages for that. */
  offline: { path: '/offline', group: 'other', cache: unlessPrivate, html: { isIndexed: false } },
  serviceWorker: { path: '/sw.js', group: 'other', cache: unlessPrivate },
  siteImage: { path: '/opengraph-image', group: 'image', cache: untilTouchedBy('nothing') },
  /** The newest questions as an Atom feed. */
  siteFeed: { path: '/feed.xml', group: 'file', cache: forAnHour },
  subjectFeed: {
    path: '/learn/[subject]/feed.xml',
    group: 'file',
    cache: forAnHour,
    of: 'subject',
  },
  /** What there is to read, for programs. */
  siteOverview: { path: '/llms.txt', group: 'file', cache: forAnHour },
  subjectOverview: {
    path: '/learn/[subject]/llms.txt',
    group: 'file',
    cache: forAnHour,
    of: 'subject',
  },
  sitemap: { path: '/sitemap.xml', group: 'file', cache: forAnHour },
  /** The pages that lead to questions. */
  pagesSitemap: {
    path: '/sitemaps/pages.xml',
    folder: '/sitemaps/[file]',
    group: 'file',
    cache: forAnHour,
  },
  /** The n-th file of a subject's questions, from 1. */
  subjectSitemap: {
    path: '/sitemaps/[subject]-[n].xml',
    folder: '/sitemaps/[file]',
    group: 'file',
    cache: forAnHour,
    of: 'subject',
  },
  robots: { path: '/robots.txt', group: 'file', cache: forAnHour },
  indexNowKey: { path: '/indexnow.txt', group: 'file', cache: forAnHour },
  /** The description by which browsers search the site from their address bar. */
  openSearch: { path: '/opensearch.xml', group: 'file', cache: forAnHour },
  /** How weaknesses are reported. */
  securityText: {
    path: '/.well-known/security.txt',
    group: 'file',
    cache: { ...forAnHour, isDaily: true },
  },
  manifest: { path: '/manifest.webmanifest', group: 'file', cache: forAnHour },
  logo: { path: '/apple-icon.png', group: 'other', cache: unlessPrivate },
  icon: { path: '/icon.svg', group: 'other', cache: unlessPrivate },
  favicon: { path: '/favicon.ico', group: 'other', cache: unlessPrivate },
} as const satisfies Record<string, PageEntry>

/** Name of a kind of address. */
export type PageKind = keyof typeof pageKinds

type Kinds = typeof pageKinds

/** The parameters that an address names, as it spells them. */
export type AddressParameters = Partial<Record<ParameterNames<Kinds[PageKind]['path']>, string>>

/** Names of the kinds whose pages read a query. */
export type KindWithQuery = {
  [Kind in PageKind]: Kinds[Kind] extends { query: readonly string[] } ? Kind : never
}[PageKind]

/** Names of the query parameters that a kind declares. */
export type QueryName<Kind extends KindWithQuery> = Kinds[Kind]['query'][number]

/** The entry of a kind, without the particulars of its type. */
export function getPageEntry(kind: PageKind): PageEntry<PageKind> {
  return pageKinds[kind]
}

/** Names of all kinds, in the order of the registry. */
export const pageKindNames = Object.keys(pageKinds) as PageKind[]
