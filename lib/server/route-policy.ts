import { facetNames } from '@/lib/content'
import { type CachePolicy, findPage, type RouteGroup } from '@/lib/routes'
import { readParameters } from '@/lib/routes/read-query'

/** Name of a kind of address, as the metrics show it. */
export type RouteKind = RouteGroup

/** The cache policy of an address, from the registry of page kinds. */
export interface RoutePolicy extends CachePolicy {
  kind: RouteKind
  /** Query parameters that the route reads, in the order of the key; every other one is ignored. */
  params: readonly string[]
}

/** An address that no page will ever have: its answer is the page for all that is not found. */
export const notFoundKey = '/404'

const unknownRoute: RoutePolicy = {
  kind: 'other',
  params: [],
  keep: 'unless-private',
  seconds: 60,
}

/** The policy of a path in normal form. */
export function getRoutePolicy(path: string): RoutePolicy {
  const entry = findPage(path)?.entry
  if (!entry) return unknownRoute
  const { group, query = [], hasFacets, cache } = entry
  return { kind: group, params: hasFacets ? [...query, ...facetNames] : query, ...cache }
}

/**
 * The lane in which renderings of an address wait. Each page is rendered once and kept; what clients can make up
 * without end does not stand in its way.
 */
export function getLane({ keep }: RoutePolicy): 'pages' | 'endless' {
  return keep === 'exact' ? 'pages' : 'endless'
}

const dayMs = 86_400_000

/** Until when a response that was rendered at `renderedAt` is fresh, both in ms since 1970. */
export function getFreshUntil({ seconds, isDaily }: RoutePolicy, renderedAt: number): number {
  const until = renderedAt + seconds * 1000
  return isDaily ? Math.min(until, (Math.floor(renderedAt / dayMs) + 1) * dayMs) : until
}

/**
 * The key under which an address is stored, which is also what the application is asked for: the path with the
 * parameters that its route declares, each once, in one order. Nothing else of a request is in it.
 */
export function formatKey(path: string, query: string, { params }: RoutePolicy): string {
  if (query === '' || params.length === 0) return path
  const kept = new URLSearchParams(readParameters(params, new URLSearchParams(query)))
  return kept.size > 0 ? `${path}?${kept}` : path
}
