import { readTyped } from '@/lib/typed-text'

/** Name of a kind of address, as the metrics show it. */
export type RouteKind =
  | 'home'
  | 'question'
  | 'list'
  | 'search'
  | 'image'
  | 'file'
  | 'study'
  | 'other'

/** How answers of an address are kept. */
export interface RoutePolicy {
  kind: RouteKind
  /** Query parameters that the route reads, in the order of the key; every other one is ignored. */
  params: readonly string[]
  /**
   * `exact`: kept until a change of content touches it. `brief`: dropped with any change of content, and soon in
   * any case; for what strangers can ask for without end, or what shows all records at once. `unless-private`: as
   * `brief`, but only where the application's own Cache-Control allows it.
   */
  keep: 'exact' | 'brief' | 'unless-private'
  /** How long an answer is fresh, in seconds. Later it is rendered again; for `exact`, behind the reader's back. */
  seconds: number
  /** Whether it is sent as it is: a few packets for every key that is pressed, which compressing would only delay. */
  isPlain?: true
  /** Whether the answer also names a day, in UTC, and is no longer fresh when that day ends. */
  isDaily?: true
}

const day = 86_400

/** An address that no page will ever have: its answer is the page for all that is not found. */
export const notFoundKey = '/404'

const policies: readonly [pattern: RegExp, policy: RoutePolicy][] = [
  [/^\/$/, { kind: 'home', params: [], keep: 'exact', seconds: day, isDaily: true }],
  [
    /^\/learn\/[^/]+\/questions\/[^/.]+(?:\.md)?$/,
    { kind: 'question', params: [], keep: 'exact', seconds: day },
  ],
  [
    /^\/learn\/[^/]+\/questions\/[^/]+\/cite(?:\.bib|\.json)?$/,
    { kind: 'question', params: [], keep: 'brief', seconds: 3_600, isDaily: true },
  ],
  [
    /^(?:\/learn\/[^/]+\/questions\/[^/]+)?\/(?:opengraph|twitter)-image/,
    { kind: 'image', params: [], keep: 'exact', seconds: day },
  ],
  [
    /^\/\.well-known\/security\.txt$/,
    { kind: 'file', params: [], keep: 'brief', seconds: 3_600, isDaily: true },
  ],
  [
    /\.(?:xml|atom|txt|json|webmanifest)$/,
    { kind: 'file', params: [], keep: 'brief', seconds: 3_600 },
  ],
  [/^\/(?:learn|topics)(?:\/|$)/, { kind: 'list', params: [], keep: 'exact', seconds: day }],
  [
    /^\/search\/suggest$/,
    { kind: 'search', params: ['q'], keep: 'brief', seconds: 60, isPlain: true },
  ],
  [
    /^\/search(?:\/|$)/,
    { kind: 'search', params: ['q', 'subject', 'topic', 'page'], keep: 'brief', seconds: 60 },
  ],
  [/^\/study(?:\/|$)/, { kind: 'study', params: [], keep: 'brief', seconds: 3_600 }],
]

const unknownRoute: RoutePolicy = { kind: 'other', params: [], keep: 'unless-private', seconds: 60 }

/** The policy of a path in normal form. */
export function getRoutePolicy(path: string): RoutePolicy {
  return policies.find(([pattern]) => pattern.test(path))?.[1] ?? unknownRoute
}

/**
 * The lane in which renderings of an address wait. Each page is rendered once and kept; what strangers can ask for
 * without end does not stand in its way.
 */
export function getLane({ keep }: RoutePolicy): 'pages' | 'endless' {
  return keep === 'exact' ? 'pages' : 'endless'
}

/** Until when an answer that was rendered at `renderedAt` is fresh, both in ms since 1970. */
export function getFreshUntil({ seconds, isDaily }: RoutePolicy, renderedAt: number): number {
  const until = renderedAt + seconds * 1000
  const dayMs = day * 1000
  return isDaily ? Math.min(until, (Math.floor(renderedAt / dayMs) + 1) * dayMs) : until
}

/**
 * The key under which an address is stored, which is also what the application is asked for: the path with the
 * parameters that its route declares, each once, in one order. Nothing else of a request is in it.
 */
export function formatKey(path: string, query: string, { params }: RoutePolicy): string {
  if (query === '' || params.length === 0) return path
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of params) {
    const value = readTyped(given.get(name) ?? '')
    if (value) kept.set(name, value)
  }
  return kept.size > 0 ? `${path}?${kept}` : path
}
