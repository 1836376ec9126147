/** Lower-case letters, digits and hyphens, at most 200; the real slugs include doubled hyphens. */
const slugPattern = /^(?=-*[a-z0-9])[a-z0-9-]{1,200}$/

/** Whether `value` can be a subject, a question's slug or a topic; asked before any file is touched. */
export function isSlug(value: string): boolean {
  return slugPattern.test(value)
}

/** The number of a list's page, as addresses spell it; `undefined` for any other text. */
export function parsePageNumber(value: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(value) ? Number(value) : undefined
}

export type ListSort = 'newest' | 'a-z'

/** What of a search's results is shown. */
export interface SearchScope {
  /** Slug of the one subject to stay in. */
  subject?: string
  /** Slug of a topic that results have to have. */
  topic?: string
  /** Counts from 1. */
  page?: number
}

/** What the questions of a deck with an address of its own have in common. */
export type DeckKind = 'subject' | 'topic'

/** Page 1 of a list has one address, without `/page/1`. */
const onPage = (list: string, page: number) => (page > 1 ? `${list}/page/${page}` : list)

/** The only builder of the portal's own addresses; all are paths from the site's root. */
export const routes = {
  home: () => '/',
  subjects: () => '/learn',
  /** The newest questions stand at the subject's own address; other orders below it. */
  subject: (subject: string, page = 1, sort: ListSort = 'newest') =>
    onPage(sort === 'newest' ? `/learn/${subject}` : `/learn/${subject}/${sort}`, page),
  question: (subject: string, slug: string) => `/learn/${subject}/questions/${slug}`,
  questionMarkdown: (subject: string, slug: string) => `/learn/${subject}/questions/${slug}.md`,
  /** How a question's page is cited; and the same as files for reference managers. */
  cite: (subject: string, slug: string) => `/learn/${subject}/questions/${slug}/cite`,
  citeBibtex: (subject: string, slug: string) => `/learn/${subject}/questions/${slug}/cite.bib`,
  citeJson: (subject: string, slug: string) => `/learn/${subject}/questions/${slug}/cite.json`,
  topic: (topic: string, page = 1) => onPage(`/topics/${topic}`, page),
  /** Results of a search, narrowed where a subject or a topic is named. Without words: the empty search page. */
  search: (query = '', { subject = '', topic = '', page = 1 }: SearchScope = {}) => {
    const parameters = new URLSearchParams({
      ...(query && { q: query }),
      ...(subject && { subject }),
      ...(topic && { topic }),
      ...(page > 1 && { page: String(page) }),
    })
    return parameters.size > 0 ? `/search?${parameters}` : '/search'
  },
  /** Answers `?q=` with suggestions, as JSON. */
  searchSuggestions: () => '/search/suggest',
  study: () => '/study',
  /** All cards of the reader's that are due, and the reader's bookmarks, as decks of their own. */
  studyDue: () => '/study/due',
  studyBookmarks: () => '/study/bookmarks',
  /** A subject's or a topic's questions as flashcards. */
  deck: (kind: DeckKind, slug: string, page = 1) =>
    onPage(kind === 'subject' ? `/study/${slug}` : `/study/topics/${slug}`, page),
  /** A page of a deck's cards as JSON, and a part of the deck as a file for Anki or a spreadsheet; all from 1. */
  deckCards: (kind: DeckKind, slug: string, page: number) =>
    `/study/data/${kind}/${slug}/cards-${page}.json`,
  deckAnki: (kind: DeckKind, slug: string, part: number) =>
    `/study/data/${kind}/${slug}/anki-${part}.txt`,
  deckTable: (kind: DeckKind, slug: string, part: number) =>
    `/study/data/${kind}/${slug}/table-${part}.csv`,
  /** One question as a note for other programs, as JSON. */
  studyNote: (subject: string, slug: string) => `/study/data/note/${subject}/${slug}.json`,
  /** What the reader has put aside and has opened, as this device knows it. */
  saved: () => '/saved',
  /** What readers see where the network ends, and what keeps pages for that. */
  offline: () => '/offline',
  /** The worker answers with the pages that it has stored, as JSON; the server has nothing there. */
  storedPages: () => '/offline/pages.json',
  serviceWorker: () => '/sw.js',
  /** The version names the image's content; it is for caches alone, and the answer does not depend on it. */
  questionImage: (subject: string, slug: string, version: string) =>
    `/learn/${subject}/questions/${slug}/opengraph-image?v=${version}`,
  siteImage: (version: string) => `/opengraph-image?v=${version}`,
  /** The newest questions as an Atom feed, of one subject where one is named. */
  feed: (subject?: string) => (subject ? `/learn/${subject}/feed.xml` : '/feed.xml'),
  /** What there is to read, for programs; of one subject where one is named. */
  llms: (subject?: string) => (subject ? `/learn/${subject}/llms.txt` : '/llms.txt'),
  sitemap: () => '/sitemap.xml',
  /** The n-th file of a subject's questions, from 1. */
  subjectSitemap: (subject: string, n: number) => `/sitemaps/${subject}-${n}.xml`,
  /** The home page and the subjects. */
  pagesSitemap: () => '/sitemaps/pages.xml',
  robots: () => '/robots.txt',
  indexNowKey: () => '/indexnow.txt',
  /** How browsers search the site from their own address bar. */
  openSearch: () => '/opensearch.xml',
  /** How weaknesses are reported. */
  securityText: () => '/.well-known/security.txt',
  logo: () => '/apple-icon.png',
} as const

/** Addresses that only the preview has; apart from the others, so that no build carries them. */
export const previewRoutes = {
  /** The editors' overview. */
  overview: () => '/preview',
  /** What open pages listen to. */
  events: () => '/preview/events',
} as const
