import { createHash } from 'node:crypto'
import { type Effort, type Encoding, encode } from './encoding'

/** One encoded form, ready to be written: the hot path builds nothing but the age. */
export interface Variant {
  body: Buffer
  /** Strong, and each form's own: equal tags mean equal bytes (RFC 9110, 8.8.1). */
  etag: string
  /** Names and values in turn; the last four are `Age` and `X-Cache`, filled in when it is sent. */
  headers: string[]
  /** The same for a 304. */
  notModifiedHeaders: string[]
}

/** Final bytes of one address, in each encoding. */
export interface StoredResponse {
  status: number
  /** When it was rendered, in ms since 1970; on another instance, perhaps. */
  renderedAt: number
  /** Absent where the form is no shorter than `identity`. */
  variants: { identity: Variant; gzip?: Variant; br?: Variant }
  /** Paths of the questions that it shows. */
  shows: readonly string[]
  /** What it takes in memory, in bytes; near enough to bound a cache by. */
  size: number
}

export interface ResponseParts {
  status: number
  /** Besides Content-Length, Content-Encoding, ETag, Vary and Age, which are added here. */
  headers: readonly (readonly [name: string, value: string])[]
  contentType: string
  body: Buffer
  shows?: readonly string[]
  renderedAt: number
  effort?: Effort
}

/** Headers that a 304 repeats (RFC 9110, 15.4.5). */
const repeated = new Set(['cache-control', 'content-location', 'expires', 'vary'])

/** Encodes, tags and measures an answer. */
export async function createStoredResponse(parts: ResponseParts): Promise<StoredResponse> {
  const encoded = await encode(parts.body, parts.contentType, parts.effort ?? 'now')
  return assembleStoredResponse(parts, encoded)
}

/** As {@link createStoredResponse}, where the encoded forms exist already. */
export function assembleStoredResponse(
  parts: ResponseParts,
  encoded: Partial<Record<'gzip' | 'br', Buffer>>,
): StoredResponse {
  const hash = createHash('sha256').update(parts.body).digest('base64url').slice(0, 22)
  const shared: [string, string][] = [['Content-Type', parts.contentType]]
  if (encoded.gzip || encoded.br) shared.push(['Vary', 'Accept-Encoding'])
  for (const [name, value] of parts.headers) shared.push([name, value])
  const create = (encoding: Encoding, body: Buffer) =>
    createVariant(shared, hash, encoding, body, parts.status)
  const variants: StoredResponse['variants'] = { identity: create('identity', parts.body) }
  if (encoded.gzip) variants.gzip = create('gzip', encoded.gzip)
  if (encoded.br) variants.br = create('br', encoded.br)
  const shows = parts.shows ?? []
  return {
    status: parts.status,
    renderedAt: parts.renderedAt,
    variants,
    shows,
    size: measure(variants, shows),
  }
}

function createVariant(
  shared: readonly [string, string][],
  hash: string,
  encoding: Encoding,
  body: Buffer,
  status: number,
): Variant {
  const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
  const headers = shared.flat()
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  headers.push('Content-Length', String(body.length))
  const tag = status === 200 ? ['ETag', etag] : []
  const last = ['Age', '0', 'X-Cache', '']
  const again = shared.filter(([name]) => repeated.has(name.toLowerCase())).flat()
  return {
    body,
    etag,
    headers: [...headers, ...tag, ...last],
    notModifiedHeaders: [...again, ...tag, ...last],
  }
}

/** Header text and objects of an entry, roughly. */
const overhead = 4_096

function measure(variants: StoredResponse['variants'], shows: readonly string[]): number {
  let size = overhead
  for (const variant of Object.values(variants)) size += variant.body.length
  for (const path of shows) size += path.length + 64
  return size
}
