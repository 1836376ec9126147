import type { IncomingMessage, ServerResponse } from 'node:http'
import { PassThrough, pipeline, type Transform } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { Encoding } from './encoding'
import type { StreamedResponse } from './response'

/** Each piece goes out when it is made, not when the compressor's own buffer is full; the window is one of small memory. */
const encoders: Record<Encoding, () => Transform> = {
  identity: () => new PassThrough(),
  gzip: () => createGzip({ flush: constants.Z_SYNC_FLUSH }),
  br: () =>
    createBrotliCompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_LGWIN]: 18,
      },
    }),
}

/**
 * Writes a response as it is produced, at the client's pace. Nothing more is produced once the client has gone, or for
 * HEAD.
 */
export function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, rest, encoding, onEnd }: StreamedResponse,
): void {
  response.writeHead(status, Object.entries(headers).flat())
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
  // The connection ends with what it carries: where making fails, the reader learns of it by the end that is missing.
  pipeline(pieces, encoders[encoding](), response, onEnd)
}
