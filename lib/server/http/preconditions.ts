import type { IncomingHttpHeaders } from 'node:http'

/** The effect of a request's preconditions on a 200: it is sent, the client has it already, or the client refuses it. */
export type Verdict = 'send' | 'not-modified' | 'failed'

/**
 * Evaluates the preconditions of a GET or HEAD whose response would be 200, in the order of RFC 9110, 13.2.2.
 * If-Modified-Since and If-Unmodified-Since are ignored, as RFC 9110, 13.1.3 and 13.1.4 require of a resource without a
 * modification date: a page depends on many records, and no response has a Last-Modified.
 * @param etag the tag of the representation that was selected. Absent: it has none.
 */
export function evaluatePreconditions(headers: IncomingHttpHeaders, etag?: string): Verdict {
  const ifMatch = headers['if-match']
  if (ifMatch !== undefined && ifMatch !== '*' && !hasStrongMatch(ifMatch, etag)) return 'failed'
  const ifNoneMatch = headers['if-none-match']
  if (ifNoneMatch === undefined) return 'send'
  return ifNoneMatch === '*' || hasWeakMatch(ifNoneMatch, etag) ? 'not-modified' : 'send'
}

const entityTag = /(?:W\/)?"[^"]*"/g

/** Strong comparison: a weak tag equals nothing (RFC 9110, 8.8.3.2). */
function hasStrongMatch(list: string, etag: string | undefined): boolean {
  if (etag === undefined || etag.startsWith('W/')) return false
  return list === etag || (list.match(entityTag)?.includes(etag) ?? false)
}

/** Weak comparison: what stands in quotes decides; a proxy may have weakened the tag (RFC 9110, 8.8.3.2). */
function hasWeakMatch(list: string, etag: string | undefined): boolean {
  if (etag === undefined) return false
  if (list === etag) return true
  const opaque = etag.replace(/^W\//, '')
  return list.match(entityTag)?.some((tag) => tag.replace(/^W\//, '') === opaque) ?? false
}
