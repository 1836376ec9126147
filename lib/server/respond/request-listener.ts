import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isCatalogFailure } from '@/lib/catalog'
import { ClientGone } from '../client-gone'
import { type FailureLog, nameCause } from '../failure-log'
import { hasBody } from '../http/end-response'
import { refuseRequest } from '../http/refuse-request'
import { readTarget } from '../http/request-target'
import { type PlainResponse, type PortalResponse, postpone, refuse } from '../http/response'
import { listSecurityHeaders } from '../http/security-headers'
import { writeResponse } from '../http/write-response'
import { isRscRequest } from '../next/rsc-request'
import { createDescriptorsUnavailable, Unavailable } from '../unavailable'
import { type RoutingOptions, routeRequest } from './route-request'

export interface ListenerOptions extends RoutingOptions {
  failures: FailureLog
  /** The site's own origin, from its settings. */
  origin: string
  /** Whether the server is stopping: connections close after their answer. */
  isDraining: () => boolean
}

/** A catalog that fails is rebuilt, and files are closed again: what fails for them can be answered later. */
function chooseFailure(error: unknown, cause: string): PlainResponse {
  if (error instanceof Unavailable) return postpone(error)
  if (cause === 'descriptors') return postpone(createDescriptorsUnavailable())
  if (!isCatalogFailure(error)) return refuse(500)
  return postpone(new Unavailable('catalog', 'The catalog cannot be asked.'))
}

/** Answers every request: from memory where it can, by the application where it must. No request ends the process. */
export function createRequestListener(options: ListenerOptions): RequestListener {
  const { pages, metrics, failures, origin, isDraining } = options
  const securityHeaders = listSecurityHeaders(origin)

  function write(
    request: IncomingMessage,
    response: ServerResponse,
    answer: PortalResponse,
    begun: number,
  ): void {
    const status = writeResponse(request, response, answer, securityHeaders)
    metrics.countResponse(answer.kind, status, begun, 'state' in answer ? answer.state : undefined)
  }

  /** Answers a request that could not be answered, as far as the response still allows it. */
  function writeFailure(
    request: IncomingMessage,
    response: ServerResponse,
    error: unknown,
    begun: number,
  ): void {
    if (error instanceof ClientGone) {
      metrics.countAbandoned()
      return
    }
    const cause = nameCause(error)
    const answer = chooseFailure(error, cause)
    failures.note({ cause, status: answer.status, url: request.url, error })
    if (response.headersSent) {
      response.destroy()
      metrics.countResponse(answer.kind, answer.status, begun)
    } else write(request, response, answer, begun)
  }

  async function respond(
    request: IncomingMessage,
    response: ServerResponse,
    target: string,
    begun: number,
  ) {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    try {
      const answer = await routeRequest(request, target, options, gone.signal)
      write(request, response, answer, begun)
      const status = 'stored' in answer ? answer.stored.status : answer.status
      if (status >= 500) {
        const { cause, message } = answer.failure ?? {
          cause: answer.kind === 'operations' ? 'not-ready' : 'application',
          message: undefined,
        }
        failures.note({ cause, status, url: request.url, error: message })
      }
    } catch (error) {
      writeFailure(request, response, error, begun)
    }
  }

  return (request, response) => {
    const begun = performance.now()
    // Unread content of a request would precede the connection's next request.
    const hasContent = hasBody(request)
    if (hasContent || isDraining()) response.shouldKeepAlive = false
    const refused = refuseRequest(request, hasContent)
    if (refused) {
      write(request, response, refused, begun)
      return
    }
    const target = readTarget(request.url ?? '', origin)
    if (typeof target === 'number') {
      write(request, response, refuse(target, { Connection: 'close' }), begun)
      return
    }
    // A key is an address in normal form: an address that is one needs no reading.
    const entry = pages.get(target)
    if (entry && entry.freshUntil > Date.now() && !isRscRequest(request)) {
      const { kind, stored } = entry
      try {
        write(request, response, { kind, stored, state: 'hit' }, begun)
      } catch (error) {
        // A response that cannot be sent is rendered again for the next client.
        pages.forget(target)
        writeFailure(request, response, error, begun)
      }
    } else {
      void respond(request, response, target, begun)
    }
  }
}
