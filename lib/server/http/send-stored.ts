import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding } from './encoding'
import { endResponse } from './end-response'
import { evaluatePreconditions } from './preconditions'
import type { StoredResponse } from './stored-response'

/** Where an answer came from: this process, another instance's rendering, or the application just now. */
export type CacheState = 'hit' | 'shared' | 'stale' | 'miss'

/**
 * Writes a stored answer: in the best encoding, as 304 where the client has these bytes, without body for HEAD. It has no
 * Age: what is stored is known to be current, since a change of content drops it (RFC 9111, 5.1).
 * @returns its status. With nothing written: 406 where the client accepts no form of it, 412 where a precondition of the
 *   request fails.
 */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, variants }: StoredResponse,
  state: CacheState,
): number {
  const { headers, method } = request
  const encoding = chooseEncoding(headers['accept-encoding'], variants)
  // A client that does not get its page learns why, whatever it accepts.
  if (encoding === undefined && status === 200) return 406
  const variant = variants[encoding ?? 'identity'] ?? variants.identity
  const verdict = status === 200 ? evaluatePreconditions(headers, variant.etag) : 'send'
  if (verdict === 'failed') return 412
  const isSent = verdict === 'send'
  // Read before anything is sent: a plain form is made of its compressed one, which may fail.
  const body = isSent && method !== 'HEAD' ? variant.body : undefined
  const fields = isSent ? variant.headers : variant.notModifiedHeaders
  // Written into the array itself: `writeHead` has read it before anything else can.
  fields[fields.length - 1] = state
  response.writeHead(isSent ? status : 304, fields)
  endResponse(request, response, body)
  return response.statusCode
}
