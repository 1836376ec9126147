import { exchange, type RawResponse } from '../lib/server/http/test-socket'
import { expect, test } from './fixtures'

/** A page that every row may ask for; it is in memory by then. */
export const stored = '/learn/layout-trials/questions/what-is-a-degree'

/** Facts of the portal that rows of the table use. */
export interface Facts {
  /** Tags of {@link stored}, by encoding. */
  etags: { identity: string; gzip: string; br: string }
  /** The page as it is. */
  html: string
  /** A file whose address names its content. */
  asset: string
}

export interface Expectation {
  /** Statuses of the responses, in order. */
  status: number | number[]
  /** Of the last response: values, patterns of them, or `null` if the header must be absent. */
  headers?: Record<string, string | RegExp | null>
  /** What the last response's body must match; `same` for {@link Facts.html}. */
  body?: RegExp | 'same'
  /** How the connection is left; the server closes it, if nothing is said. */
  end?: 'closed' | 'open'
}

type Bytes = string | Buffer
type Pieces = Bytes | Bytes[]

/** Where it is written, what it says of a server, the bytes of the request, and what comes back. */
export type Row = readonly [
  clause: string,
  what: string,
  request: Pieces | ((facts: Facts) => Pieces),
  expected: Expectation | ((facts: Facts) => Expectation),
]

export const host = 'Host: portal.example\r\n'
export const close = 'Connection: close\r\n'

/** A request as it should be, the last of its connection; each of `lines` is a header. */
export function ask(target: string, ...lines: string[]): string {
  return `GET ${target} HTTP/1.1\r\n${host}${close}${lines.map((line) => `${line}\r\n`).join('')}\r\n`
}

/** The same with another method. */
export function askBy(method: string, target: string, ...lines: string[]): string {
  return ask(target, ...lines).replace('GET', method)
}

/** Milliseconds after which a connection that may stay open is taken to stay so. */
const openMs = 1_500

let facts: Promise<Facts> | undefined

async function readFacts(origin: string): Promise<Facts> {
  const read = async (encoding: string): Promise<RawResponse> => {
    const request = ask(stored, `Accept-Encoding: ${encoding}`)
    const { responses } = await exchange(origin, [request])
    return responses[0] ?? { status: 0, headers: new Map(), body: Buffer.alloc(0) }
  }
  const plain = await read('identity')
  const html = plain.body.toString('utf8')
  return {
    html,
    asset: /\/_next\/static\/[^"]+\.css/.exec(html)?.[0] ?? '',
    etags: {
      identity: plain.headers.get('etag') ?? '',
      gzip: (await read('gzip')).headers.get('etag') ?? '',
      br: (await read('br')).headers.get('etag') ?? '',
    },
  }
}

/** Makes a test of each row, against the portal that the journeys use. */
export function testTable(rows: readonly Row[]): void {
  for (const [clause, what, request, expected] of rows) {
    test(`${clause}: ${what}`, async ({ baseURL }) => {
      const origin = baseURL ?? ''
      facts ??= readFacts(origin)
      const known = await facts
      const pieces = [typeof request === 'function' ? request(known) : request].flat()
      const { status, headers, body, end } =
        typeof expected === 'function' ? expected(known) : expected
      const methods = pieces.map((piece) => /^\w+/.exec(piece.toString('latin1'))?.[0] ?? '')
      const options = end === 'open' ? { patience: openMs } : {}
      const came = await exchange(origin, pieces, { methods, ...options })
      expect(came.responses.map((response) => response.status)).toEqual([status].flat())
      expect([came.rest.length, came.end]).toEqual([0, end ?? 'closed'])
      const last = came.responses.at(-1)
      for (const [name, value] of Object.entries(headers ?? {})) {
        const given = last?.headers.get(name.toLowerCase()) ?? null
        if (value instanceof RegExp) expect(given ?? '', name).toMatch(value)
        else expect(given, name).toBe(value)
      }
      const text = last?.body.toString('utf8') ?? ''
      if (body === 'same') expect(text).toBe(known.html)
      else if (body) expect(text).toMatch(body)
      // RFC 9110, 8.6: what is announced is what is sent; RFC 9110, 6.6.1: every response says when it was made.
      const isBodiless = last?.status === 304 || methods.at(-1) === 'HEAD'
      const length = last?.headers.get('content-length')
      if (length !== undefined && !isBodiless) expect(Number(length)).toBe(last?.body.length)
      expect(Date.parse(last?.headers.get('date') ?? '')).not.toBeNaN()
    })
  }
}
