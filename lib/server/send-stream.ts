import type { IncomingMessage, ServerResponse } from 'node:http'
import { PassThrough, pipeline } from 'node:stream'
import { constants, createGzip } from 'node:zlib'
import type { StreamedAnswer } from './answer'
import { chooseEncoding } from './encoding'

/**
 * Writes an answer as it is made, at the pace of who reads it; compressed with gzip alone, since Brotli would hold back
 * the beginning. Nothing more is made once the reader has gone, or for HEAD.
 */
export function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, rest, onEnd }: StreamedAnswer,
): void {
  const isCompressed = chooseEncoding(request.headers['accept-encoding']) !== 'identity'
  response.writeHead(status, [
    ...Object.entries(headers).flat(),
    ...['Vary', 'Accept-Encoding'],
    ...(isCompressed ? ['Content-Encoding', 'gzip'] : []),
  ])
  if (request.method === 'HEAD') {
    response.end()
    rest.cancel().catch(() => undefined)
    onEnd()
    return
  }
  const pieces = async function* () {
    yield body
    yield* rest
  }
  // Each piece goes out when it is made, not when the compressor's own buffer is full.
  const encoder = isCompressed ? createGzip({ flush: constants.Z_SYNC_FLUSH }) : new PassThrough()
  // The connection ends with what it carries: where making fails, the reader learns of it by the end that is missing.
  pipeline(pieces, encoder, response, onEnd)
}
