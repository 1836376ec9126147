import type { IncomingMessage, ServerResponse } from 'node:http'
import { endResponse } from './end-response'
import { evaluatePreconditions } from './preconditions'
import { type PlainResponse, type PortalResponse, refuse } from './response'
import { send } from './send-stored'
import { sendStream } from './send-stream'
import { listRepeated } from './stored-response'

/** Writes an answer; returns its status, which is 304 where the client has these bytes, and 412 where it refuses them. */
export function writeResponse(
  request: IncomingMessage,
  response: ServerResponse,
  answer: PortalResponse,
  securityHeaders: readonly (readonly [string, string])[],
): number {
  if ('stored' in answer) {
    const status = send(request, response, answer.stored, answer.state ?? 'hit')
    if (status === 406 || status === 412) {
      writePlain(request, response, refuse(status), securityHeaders)
    }
    return status
  }
  if ('rest' in answer) {
    sendStream(request, response, answer)
    return answer.status
  }
  const verdict = answer.status === 200 ? evaluatePreconditions(request.headers) : 'send'
  const written =
    verdict === 'send'
      ? answer
      : verdict === 'failed'
        ? refuse(412)
        : { ...answer, status: 304, body: '' }
  writePlain(request, response, written, securityHeaders)
  return written.status
}

function writePlain(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: PlainResponse,
  securityHeaders: readonly (readonly [string, string])[],
): void {
  const fields = Object.entries(headers)
  response.writeHead(
    status,
    status === 304
      ? listRepeated(fields).flat()
      : [...fields, ...securityHeaders, ['Content-Length', String(Buffer.byteLength(body))]].flat(),
  )
  endResponse(request, response, request.method === 'HEAD' ? undefined : body)
}
