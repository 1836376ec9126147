import { createServer, type RequestListener, type Server } from 'node:http'
import { respondToClientErrors } from './client-errors'
import { mostHeaders } from './refuse-request'
import { refuse } from './response'
import { listSecurityHeaders } from './security-headers'
import { writeResponse } from './write-response'

export interface HttpServerOptions {
  /** The site's own origin, from its settings. */
  origin: string
  listener: RequestListener
  /** Called with each status that was sent without asking the listener. */
  onRefused: (status: number) => void
}

const settings = {
  /** Header bytes; a browser's own take 1-2 kB. */
  maxHeaderSize: 16_384,
  /** The listener answers for it, as for all else that is wrong with Host. */
  requireHostHeader: false,
  /** A repeated header counts: what Node would drop, another program on the way may have read. */
  joinDuplicateHeaders: true,
  // What a client may take its time for, in ms. It is answered 408 beyond the first two.
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  /** Longer than proxies keep theirs (nginx: 60 s), so that it is they who close. */
  keepAliveTimeout: 65_000,
}

/** Without a byte in either direction, in ms; a reader that takes none is let go. */
const idleMs = 120_000

/** A server that speaks HTTP as RFC 9112 asks, also where the listener is not asked. It does not listen yet. */
export function createHttpServer({ origin, listener, onRefused }: HttpServerOptions): Server {
  const server = createServer(settings, listener)
  const securityHeaders = listSecurityHeaders(origin)
  server.setTimeout(idleMs)
  server.maxHeadersCount = mostHeaders
  // The final answer at once: no content of a request is read here (RFC 9110, 10.1.1).
  server.on('checkContinue', listener)
  server.on('checkExpectation', (request, response) => {
    onRefused(writeResponse(request, response, refuse(417), securityHeaders))
  })
  respondToClientErrors(server, { securityHeaders, onRefused })
  return server
}
