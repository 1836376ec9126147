import { setImmediate } from 'node:timers/promises'

/** Caching by a proxy in front of plain `next start`; the portal's own server sets its own headers. */
const cacheControl = 's-maxage=60'

/** A whole text, XML or image as an answer; `contentType` names the character set if there is one. */
export function respond(
  body: string | ReadableStream,
  contentType: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, {
    headers: { 'Content-Type': contentType, 'Cache-Control': cacheControl, ...headers },
  })
}

/** An answer for programs at an address if there is nothing. */
export function respondNotFound(): Response {
  return new Response('404\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/** Text that is made while it is sent: each piece when the one before is on its way, other requests in between. */
export function streamText(pieces: AsyncIterator<string>): ReadableStream {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      await setImmediate()
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}
