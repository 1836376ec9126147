import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding } from './encoding'
import type { StoredResponse, Variant } from './stored-response'

/** Where an answer came from: this process, another instance's rendering, or the application just now. */
export type CacheState = 'hit' | 'shared' | 'stale' | 'miss'

/** Writes a stored answer: in the best encoding, as 304 where the client has these bytes, without body for HEAD. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  stored: StoredResponse,
  state: CacheState,
): void {
  const { variants } = stored
  const variant = variants[chooseEncoding(request.headers['accept-encoding'])] ?? variants.identity
  const condition = request.headers['if-none-match']
  const age = Math.max(0, Math.floor((Date.now() - stored.renderedAt) / 1000))
  if (condition && stored.status === 200 && isMatch(condition, variant.etag)) {
    response.writeHead(304, fill(variant.notModifiedHeaders, age, state)).end()
  } else {
    // Read before anything is sent: a plain form is made of its compressed one, which may fail.
    const body = request.method === 'HEAD' ? undefined : variant.body
    response.writeHead(stored.status, fill(variant.headers, age, state))
    response.end(body)
  }
}

/** Writes into the array itself: `writeHead` has read it before anything else can. */
function fill(headers: Variant['headers'], age: number, state: CacheState): string[] {
  headers[headers.length - 3] = String(age)
  headers[headers.length - 1] = state
  return headers
}

/** Weak comparison, as If-None-Match asks for (RFC 9110, 13.1.2): a proxy may have weakened the tag. */
function isMatch(condition: string, etag: string): boolean {
  if (condition === etag || condition === '*') return true
  return (
    condition.includes(etag) &&
    condition.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
}
