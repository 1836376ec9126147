import { type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { isSentWhole } from './end-response'
import { allowedMethods, refuse } from './response'

export interface ClientErrorOptions {
  securityHeaders: readonly (readonly [string, string])[]
  /** Called with each status that was sent. */
  onRefused: (status: number) => void
}

/** How Node says what it could not read, with the bytes in which it found that. */
interface ClientError extends Error {
  code?: string
  rawPacket?: Buffer
  bytesParsed?: number
}

/** How long a client is heard after it was refused, in ms, so that it reads the answer before the connection closes. */
const lingerMs = 5_000

/**
 * Answers what Node's parser refuses, as HTTP asks for, and CONNECT, which Node hands over by itself. Node alone would
 * call a method that it does not know, a target that is too long, and a version that is none a bad request, and reset the
 * connection before the client has read so (RFC 9112, 9.6).
 */
export function respondToClientErrors(server: Server, options: ClientErrorOptions): void {
  /** Connections that are heard to their end: whatever still comes is an error of its own, and dropped. */
  const refused = new WeakSet<Duplex>()
  server.on('clientError', (error: ClientError, socket: Duplex) => {
    if (error.code === 'ECONNRESET') {
      socket.destroy()
    } else if (!refused.has(socket)) {
      refused.add(socket)
      refuseInTurn(socket, readStatus(error), options)
    }
  })
  server.on('connect', (_, socket: Duplex) => {
    // The connection is no longer Node's: its errors and input have no other listener.
    socket.on('error', () => socket.destroy()).resume()
    refuseConnection(socket, 405, options)
  })
}

/** Refuses a connection once the requests that were read before have had their answers. */
function refuseInTurn(socket: Duplex, status: number, options: ClientErrorOptions): void {
  // Node keeps the response that a connection is busy with here.
  const { _httpMessage: current } = socket as Duplex & { _httpMessage?: ServerResponse | null }
  if (!socket.writable) socket.destroy()
  else if (!current || current.writableEnded) refuseConnection(socket, status, options)
  // The error is in the content of a request, which is answered all the same, and closes the connection.
  else if (isSentWhole(current)) current.end()
  else if (current.req.complete) {
    current.once('finish', () => setImmediate(refuseInTurn, socket, status, options))
  }
}

/** The status for what the parser stopped at. */
function readStatus({ code = '', rawPacket, bytesParsed = 0 }: ClientError): number {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      // RFC 9112, 3: a target that is too long is reported as such, not as too large headers.
      return startOf(rawPacket, bytesParsed).includes('\n') ? 431 : 414
    case 'HPE_INVALID_METHOD':
      // RFC 9110, 9.1. What is no method at all, such as the first bytes of TLS, is no request.
      return /^[!#$%&'*+.^_`|~\w-]+ /.test(startOf(rawPacket)) ? 501 : 400
    case 'HPE_INVALID_VERSION':
      return /^\S+ \S+ HTTP\/(?!1\.[01])\d\.\d\r\n/.test(startOf(rawPacket)) ? 505 : 400
    case 'HPE_PAUSED_H2_UPGRADE':
      return 505
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 413
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408
    default:
      return 400
  }
}

/** The beginning of the bytes in which an error was found; a request line that is read has at most so many. */
const startOf = (bytes: Buffer | undefined, end = 4_096) => bytes?.toString('latin1', 0, end) ?? ''

function refuseConnection(
  socket: Duplex,
  status: number,
  { securityHeaders, onRefused }: ClientErrorOptions,
): void {
  onRefused(status)
  const { headers, body } = refuse(status)
  const fields = [
    ...Object.entries(headers),
    ...securityHeaders,
    ...(status === 405 || status === 501 ? [['Allow', allowedMethods]] : []),
    ['Date', new Date().toUTCString()],
    ['Content-Length', String(body.length)],
    ['Connection', 'close'],
  ]
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...fields.map((field) => field.join(': ')),
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  const timer = setTimeout(() => socket.destroy(), lingerMs)
  socket.once('end', () => socket.destroy()).once('close', () => clearTimeout(timer))
}
