/** What an address may be about, of which the catalog knows whether it exists. */
type Resource = 'question' | 'subject' | 'topic' | 'deck'

/** Group of kinds in the metrics. */
export type RouteGroup =
  | 'home'
  | 'question'
  | 'list'
  | 'search'
  | 'image'
  | 'file'
  | 'study'
  | 'other'

/** Caching of a kind's responses by the production server. */
export interface CachePolicy {
  /**
   * `exact`: kept until a change of content touches it. `brief`: dropped with any change of content, and soon in
   * any case; for what clients can request without end, or what shows all records at once. `unless-private`: as
   * `brief`, but only where the application's own Cache-Control allows it.
   */
  keep: 'exact' | 'brief' | 'unless-private'
  /** The time for which a response is fresh, in seconds. Later it is rendered again; for `exact`, in the background. */
  seconds: number
  /**
   * What a change has to name for an `exact` response to be dropped: the content as a whole (any change), the question,
   * subject or topic that the address names, or nothing. Questions that a page links to touch it as well.
   */
  touchedBy?: 'content' | 'question' | 'subject' | 'topic' | 'nothing'
  /** Whether the response also names a day, in UTC, and is no longer fresh when that day ends. */
  isDaily?: true
  /** Whether it is sent uncompressed: a few packets for each key that is pressed, which compressing would delay. */
  isPlain?: true
}

/** What search engines, readers and audits expect of a kind that is an HTML page. */
interface HtmlPage<Kind extends string = string> {
  /** Whether search engines may list it. A record may refuse for itself. */
  isIndexed: boolean
  /** Sitemap that names it. Absent: links alone lead to it. */
  sitemap?: 'pages' | 'questions'
  /** Types of its JSON-LD; any one of the sets will do. Absent: not prescribed. */
  jsonLd?: readonly (readonly string[])[]
  /** Kind of address at which the same page stands as Markdown, with the same parameters. */
  twin?: Kind
  /** Kind of address of the feed that announces its questions, with the same parameters. */
  feed?: Kind
  /** Kind of page in whose `main` a link to one is found, for audits. Absent: its address has no parameter. */
  linkedFrom?: Kind
  /** Query of an example for audits, besides the address alone. */
  exampleQuery?: Readonly<Record<string, string>>
  /** Whether it has client components, and so keeps the framework's scripts. */
  hasClient?: true
  /** Whether a copy that a device has stored is offered for reading where the network ends. */
  isOfflineReading?: true
}

/** All that differs between kinds of addresses; `Kind`: their names. */
export interface PageEntry<Kind extends string = string> {
  /** Its addresses; a parameter stands in brackets, and its name says what it may be (`pattern.ts`). */
  path: `/${string}`
  /** Folder below `app/` whose route renders it. Absent: the same as `path`. */
  folder?: `/${string}`
  /** Whether further pages stand at `/page/<n>` behind it. Page 1 has no such address. */
  isPaged?: true
  /** Query parameters that it reads, in the order of the cache's key; all others are ignored. */
  query?: readonly string[]
  /** Whether it also reads parameters with the names of the fields by which searches are narrowed (`facetNames` of lib/content). */
  hasFacets?: true
  group: RouteGroup
  cache: CachePolicy
  /** The things that must exist for the address to exist. Absent: it always does. */
  of?: Resource
  /** Absent: a file, feed or image. */
  html?: HtmlPage<Kind>
}
