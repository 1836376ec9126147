import type { IncomingMessage } from 'node:http'
import { isHost } from './request-target'
import { allowedMethods, type PlainResponse, refuse } from './response'

/** Headers that are read of a request; a browser sends 20. Node drops further ones in silence, which may be those that count. */
export const mostHeaders = 1_000

const close = { Connection: 'close' }

/**
 * The answer to what is refused whatever it asks for: what HTTP requires to be refused, methods that change something,
 * and upgrades to a web socket. `undefined` for every other request. Headers of one name, which other programs may read
 * otherwise, have been joined by a comma (`joinDuplicateHeaders`), so that two Host lines are no host.
 * @param hasContent whether the request announces content.
 */
export function refuseRequest(
  request: IncomingMessage,
  hasContent: boolean,
): PlainResponse | undefined {
  const { httpVersionMajor, httpVersionMinor, method, headers } = request
  if (httpVersionMajor !== 1) return refuse(505, close)
  // Names and values stand in turn.
  if (request.rawHeaders.length >= 2 * mostHeaders) return refuse(431, close)
  const isOld = httpVersionMinor === 0
  // RFC 9112, 3.2: exactly one valid Host, which HTTP/1.0 did not know.
  if (headers.host !== lastHost && !isAcceptedHost(headers.host, isOld)) return refuse(400, close)
  const coding = hasContent ? headers['transfer-encoding'] : undefined
  if (coding !== undefined && (isOld || coding.toLowerCase() !== 'chunked')) {
    return refuseCoding(coding, isOld)
  }
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, { Allow: allowedMethods, ...close })
  if (headers.upgrade !== undefined && !isOld && namesWebSocket(headers.upgrade)) {
    return refuse(400, close)
  }
  return undefined
}

/** The valid Host that was read last: nearly every request names the same one. */
let lastHost = 'localhost'

function isAcceptedHost(host: string | undefined, isOld: boolean): boolean {
  if (host === undefined) return isOld
  if (!isHost(host)) return false
  lastHost = host
  return true
}

/** RFC 9112, 6.1 and 6.3: without `chunked` last, or in HTTP/1.0, the end of the content is undefined. */
function refuseCoding(coding: string, isOld: boolean): PlainResponse {
  const isFramed = /(?:^|,)\s*chunked$/i.test(coding.trim())
  return refuse(isOld || !isFramed ? 400 : 501, close)
}

/** Every other protocol is ignored, as RFC 9110, 7.8 allows: clients that offer HTTP/2 go on without. */
const namesWebSocket = (upgrade: string) => /(?:^|,)\s*websocket\s*(?:[/,]|$)/i.test(upgrade)
