import { type PageKind, pageKindNames, pageKinds } from './page-kinds'
import { createFormatter, type DeckKind, type ParameterValues } from './pattern'

export type ListSort = 'newest' | 'a-z'

/** The part of a search's results to show. */
export interface SearchScope {
  /** Slug of the one subject to stay in. */
  subject?: string
  /** Slug of a topic that results have to have. */
  topic?: string
  /** Values that fields of results have to have, by the fields' names. */
  facets?: Readonly<Record<string, string>>
  /** Counts from 1. */
  page?: number
}

type Kinds = typeof pageKinds

/** Takes the parameters of the kind's pattern in their order and, for a paged kind, the page's number, from 1. */
type Builder<Kind extends PageKind> = Kinds[Kind] extends { isPaged: true }
  ? (...values: [...ParameterValues<Kinds[Kind]['path']>, page?: number]) => string
  : (...values: ParameterValues<Kinds[Kind]['path']>) => string

/** Page 1 of a list has one address, without `/page/1`. */
function createBuilder(path: string, isPaged: boolean) {
  const format = createFormatter(path)
  const length = path.split('[').length - 1
  return (...values: (string | number | undefined)[]) => {
    const address = format(values as (string | number)[])
    const page = isPaged ? Number(values[length] ?? 1) : 1
    return page > 1 ? `${address}/page/${page}` : address
  }
}

const builders = Object.fromEntries(
  pageKindNames.map((kind) => [
    kind,
    createBuilder(pageKinds[kind].path, 'isPaged' in pageKinds[kind]),
  ]),
) as unknown as { [Kind in PageKind]: Builder<Kind> }

/** The only builder of the portal's own addresses; all are paths from the site's root. */
export const routes = {
  ...builders,
  /** A page of a subject's questions, in one of their orders. */
  subjectList: (subject: string, sort: ListSort, page = 1) =>
    builders[sort === 'newest' ? 'subject' : 'subjectAlphabetical'](subject, page),
  /** Results of a search, narrowed where a subject, a topic or a field's value is named. Without words: the empty search page. */
  search: (query = '', { subject = '', topic = '', facets, page = 1 }: SearchScope = {}) => {
    const parameters = new URLSearchParams({
      ...(query && { q: query }),
      ...(subject && { subject }),
      ...(topic && { topic }),
      ...facets,
      ...(page > 1 && { page: String(page) }),
    })
    return parameters.size > 0 ? `${builders.search()}?${parameters}` : builders.search()
  },
  /** A page of a subject's or a topic's questions as flashcards. */
  deck: (kind: DeckKind, slug: string, page = 1) =>
    builders[kind === 'subject' ? 'subjectDeck' : 'topicDeck'](slug, page),
  /** The newest questions as an Atom feed, of one subject where one is named. */
  feed: (subject?: string) => (subject ? builders.subjectFeed(subject) : builders.siteFeed()),
  /** What there is to read, for programs; of one subject where one is named. */
  llms: (subject?: string) =>
    subject ? builders.subjectOverview(subject) : builders.siteOverview(),
  /** The version names the image's content; it is for caches alone, and the response does not depend on it. */
  questionImage: (subject: string, slug: string, version: string) =>
    `${builders.questionImage(subject, slug)}?v=${version}`,
  siteImage: (version: string) => `${builders.siteImage()}?v=${version}`,
  /** The service worker answers with the pages that it has stored, as JSON; the server has nothing there. */
  storedPages: () => `${builders.offline()}/pages.json`,
} as const

/** Addresses that only the preview has; apart from the registry, so that no build carries them. */
export const previewRoutes = {
  /** The editors' overview. */
  overview: () => '/preview',
  /** A question's page, as the preview renders it. */
  question: () => '/preview/question',
  /** The event stream of open pages. */
  events: () => '/preview/events',
} as const
