import type { IncomingMessage, ServerResponse } from 'node:http'

/** Whether a request announces content. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return headers['transfer-encoding'] !== undefined || (length !== undefined && Number(length) > 0)
}

/** Responses that are sent as a whole, and end when the request's content has been read. */
const lingering = new WeakSet<ServerResponse>()

/** Whether all of a response is sent, although it has not ended. */
export function isSentWhole(response: ServerResponse): boolean {
  return response.writableEnded || lingering.has(response)
}

/** How much of a request's content is read and dropped before its connection is closed all the same. */
const patience = { bytes: 2 ** 26, ms: 10_000 }

/**
 * Ends a response, `body` being all of it. Nothing here reads the content of a request, and closing a connection on
 * unread bytes resets it, perhaps before the client has read the response. So the response is sent at
 * once, and ends, which closes the connection, when the client has sent the rest (RFC 9112, 9.6), within bounds.
 */
export function endResponse(
  request: IncomingMessage,
  response: ServerResponse,
  body?: Buffer | string,
): void {
  // A connection that stays open needs no care: the listener closes those of requests with content. A client that waits
  // for 100 (Continue) has sent nothing, and will not.
  if (response.shouldKeepAlive || !hasBody(request) || request.headers.expect !== undefined) {
    response.end(body)
    return
  }
  if (body?.length) response.write(body)
  else response.flushHeaders()
  lingering.add(response)
  let left = patience.bytes
  const end = () => {
    clearTimeout(timer)
    response.end()
  }
  const timer = setTimeout(end, patience.ms)
  request.once('end', end).once('close', end)
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) end()
  })
}
