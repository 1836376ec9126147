import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { refuse, writeAnswer } from './answer'
import { type AnswerOptions, answerRequest } from './answer-request'
import { isFlight } from './flight'
import type { Logger } from './log'
import { listSecurityHeaders } from './security-headers'

export interface ListenerOptions extends AnswerOptions {
  log: Logger
  /** The site's own origin, from its settings. */
  origin: string
  /** Whether the server is stopping: connections close after their answer. */
  isDraining: () => boolean
}

/** Answers every request: from memory where it can, by the application where it must. */
export function createRequestListener(options: ListenerOptions): RequestListener {
  const { pages, metrics, log, isDraining } = options
  const securityHeaders = listSecurityHeaders(options.origin)

  async function answerSlowly(request: IncomingMessage, response: ServerResponse, begun: number) {
    try {
      const answer = await answerRequest(request, options)
      const status = writeAnswer(request, response, answer, securityHeaders)
      metrics.countAnswer(answer.kind, status, begun, 'state' in answer ? answer.state : undefined)
    } catch (error) {
      log.error({ err: error, url: request.url }, 'a request could not be answered')
      if (response.headersSent) {
        response.destroy()
        return
      }
      writeAnswer(request, response, refuse(500), securityHeaders)
      metrics.countAnswer('refused', 500, begun)
    }
  }

  return (request, response) => {
    const begun = performance.now()
    const { method, url = '' } = request
    // A body that nobody reads would stand before the connection's next request.
    if (isDraining() || hasBody(request)) response.shouldKeepAlive = false
    // A key is an address in normal form: an address that is one needs no reading.
    const entry = method === 'GET' || method === 'HEAD' ? pages.get(url) : undefined
    if (entry && entry.freshUntil > Date.now() && !isFlight(request)) {
      const { kind, stored } = entry
      const status = writeAnswer(request, response, { kind, stored, state: 'hit' }, securityHeaders)
      metrics.countAnswer(kind, status, begun, 'hit')
    } else {
      void answerSlowly(request, response, begun)
    }
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
