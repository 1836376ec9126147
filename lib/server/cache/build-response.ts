import { listSecurityHeaders, speculationRulesPath } from '../http/security-headers'
import { createStoredResponse, type StoredResponse } from '../http/stored-response'
import { stripLinks, stripPage } from '../next/strip'
import type { Rendered } from '../render/application'
import type { RoutePolicy } from '../route-policy'

export interface BuildOptions {
  /** The site's own origin, from its settings. */
  origin: string
  /** Called with a page that could not be stripped, with what was found instead. */
  onUnexpected: (reason: string) => void
}

/** What the application says that readers and crawlers should hear; all else is between Next and its own proxies. */
const passedOn = ['content-language', 'content-disposition', 'x-robots-tag']

/**
 * What caches may do with an answer, so that a change shows within a minute behind a proxy and at once without one. No
 * cache is told to give the old answer while it asks for the new one (RFC 5861): browsers obey it as well, and the old
 * one may have been withdrawn. A cache for many readers needs it the less the sooner it is answered, and 304 comes from
 * memory.
 */
const caching = 'public, max-age=0, s-maxage=60'

/**
 * Makes the final answer of what the application rendered: framework scripts removed, security headers added, encoded
 * and tagged. Equal input gives equal bytes.
 */
export async function buildResponse(
  rendered: Rendered,
  policy: RoutePolicy,
  { origin, onUnexpected }: BuildOptions,
): Promise<StoredResponse> {
  const contentType = getContentType(rendered)
  const headers = listOwnHeaders(rendered, policy, origin)
  const { status, shows = [] } = rendered
  const common = { status, contentType, shows, renderedAt: Date.now() }
  if (!contentType.startsWith('text/html')) {
    const link = rendered.headers.get('link')
    if (link) headers.push(['Link', link])
    headers.push(...listSecurityHeaders(origin))
    const effort = policy.isPlain ? 'none' : 'now'
    return createStoredResponse({ ...common, headers, body: rendered.body, effort })
  }
  const source = rendered.body.toString('utf8')
  const { html, outcome, inlineScripts, reason } = stripPage(source)
  if (outcome === 'unexpected' && reason) onUnexpected(reason)
  const link = stripLinks(rendered.headers.get('link'))
  if (link) headers.push(['Link', link])
  headers.push(...listSecurityHeaders(origin, inlineScripts))
  headers.push(['Speculation-Rules', `"${speculationRulesPath}"`])
  const body = html === source ? rendered.body : Buffer.from(html)
  return createStoredResponse({ ...common, headers, body })
}

/** The headers of an answer that is passed on as it is made. */
export function listStreamHeaders(
  rendered: Rendered,
  policy: RoutePolicy,
  origin: string,
): [string, string][] {
  return [
    ['Content-Type', getContentType(rendered)],
    ...listOwnHeaders(rendered, policy, origin),
    ...listSecurityHeaders(origin),
  ]
}

const getContentType = ({ headers }: Rendered) =>
  headers.get('content-type') ?? 'application/octet-stream'

function listOwnHeaders(
  rendered: Rendered,
  policy: RoutePolicy,
  origin: string,
): [string, string][] {
  const headers: [string, string][] = [['Cache-Control', getCacheControl(rendered, policy)]]
  for (const name of passedOn) {
    const value = rendered.headers.get(name)
    if (value !== undefined) headers.push([name, value])
  }
  const location = rendered.headers.get('location')
  if (location !== undefined) headers.push(['Location', keepOnSite(location, origin)])
  return headers
}

/** Whether an answer may be kept for other readers. */
export function isStorable(
  { status, headers, isProvisional }: Rendered,
  policy: RoutePolicy,
): boolean {
  if (status >= 500 || isProvisional) return false
  // The catalog knows the question, or it would not have been rendered: its file is just being saved.
  if (status === 404) return policy.kind !== 'question' && policy.kind !== 'image'
  return policy.keep !== 'unless-private' || !isPrivate(headers.get('cache-control'))
}

const isPrivate = (cacheControl = '') => /\b(?:private|no-store)\b/.test(cacheControl)

function getCacheControl(rendered: Rendered, policy: RoutePolicy): string {
  // What is not there now may be there in a moment: its file may just be being saved.
  if (rendered.status === 404) return 'no-cache'
  if (!isStorable(rendered, policy)) return 'private, no-store'
  const own = rendered.headers.get('cache-control')
  // A route that says `public` has thought about it; Next alone says only `s-maxage`, of its own cache.
  return own?.startsWith('public') ? own : caching
}

/** A redirect's target as a path: no input may turn it into another site's address. */
function keepOnSite(location: string, origin: string): string {
  const url = new URL(location, origin)
  if (url.origin !== new URL(origin).origin) return '/'
  // Two slashes at its beginning would make the path another site's address.
  return `${url.pathname.replace(/^\/+/, '/')}${url.search}${url.hash}`
}
