import type { ReadableStream } from 'node:stream/web'
import type { RouteKind } from '../route-policy'
import type { Unavailable } from '../unavailable'
import type { Encoding } from './encoding'
import type { CacheState } from './send-stored'
import type { StoredResponse } from './stored-response'

/** The kind of request, as the metrics show it. */
export type ResponseKind = RouteKind | 'static' | 'operations' | 'redirect' | 'refused'

interface Described {
  kind: ResponseKind
  /** The reason why rendering failed, if it is known. */
  failure?: { cause: string; message: string } | undefined
}

/** Final bytes, and where they came from; files of the build come from nowhere else. */
export interface CachedResponse extends Described {
  stored: StoredResponse
  state?: CacheState
}

/** An answer that is made for this request alone. */
export interface PlainResponse extends Described {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | Buffer
}

/** An answer that is passed on as it is made: too large to be held. */
export interface StreamedResponse extends PlainResponse {
  /** The encoding to send. */
  encoding: Encoding
  body: Buffer
  /** What follows `body`. */
  rest: ReadableStream<Uint8Array>
  /** Called when the last byte is sent, or the client has gone. */
  onEnd: () => void
}

export type PortalResponse = CachedResponse | PlainResponse | StreamedResponse

/** Methods that are answered, as Allow names them. */
export const allowedMethods = 'GET, HEAD'

/** No page: a status with a word of why, for programs. */
export function refuse(
  status: number,
  headers: Readonly<Record<string, string>> = {},
): PlainResponse {
  return {
    kind: 'refused',
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
    body: `${status}\n`,
  }
}

const busyPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Please try again in a moment</title>
</head>
<body style="max-width: 36rem; margin: 4rem auto; padding: 0 1rem; font: 1.125rem/1.6 system-ui, sans-serif">
<h1>Please try again in a moment</h1>
<p>This page cannot be shown right now. Nothing is wrong with its address: reload it in a few seconds.</p>
</body>
</html>
`

/** A page that says, in words, that the response can be made later. */
export function postpone({ retryAfter }: Unavailable): PlainResponse {
  return {
    kind: 'refused',
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': String(retryAfter),
    },
    body: busyPage,
  }
}

/** One permanent step to another address of this site. `to` begins with exactly one slash. */
export function redirect(to: string): PlainResponse {
  return {
    kind: 'redirect',
    status: 308,
    headers: { Location: to, 'Cache-Control': 'public, max-age=0, s-maxage=60' },
    body: '',
  }
}
