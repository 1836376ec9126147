import { createHash } from 'node:crypto'
import { type Effort, type Encoding, encode } from './encoding'
import { unzip } from './unzip'

/** One encoded form, ready to be written: the hot path builds nothing. */
export interface Variant {
  readonly body: Buffer
  /** Strong, and each form's own: equal tags mean equal bytes (RFC 9110, 8.8.1). */
  etag: string
  /** Names and values in turn; the last is the value of `X-Cache`, filled in when it is sent. */
  headers: string[]
  /** The same for a 304. */
  notModifiedHeaders: string[]
}

/** A form without its bytes. */
export type VariantHead = Omit<Variant, 'body'>

/**
 * Final bytes of one address, in each encoding. Where there is a compressed form the plain one, the largest by far and
 * seldom asked for, is made of it when it is.
 */
export interface StoredResponse {
  status: number
  /** When it was rendered, in ms since 1970; on another instance, perhaps. */
  renderedAt: number
  /** Absent if the form is no shorter than `identity`. */
  variants: { identity: Variant; gzip?: Variant; br?: Variant }
  /** Paths of the questions that it shows. */
  shows: readonly string[]
  /** What it takes in memory, in bytes; near enough to bound a cache by. */
  size: number
}

export interface ResponseParts {
  status: number
  /** Besides Content-Length, Content-Encoding, ETag and Vary, which are added here. */
  headers: readonly (readonly [name: string, value: string])[]
  contentType: string
  body: Buffer
  shows?: readonly string[]
  renderedAt: number
  effort?: Effort
}

/** Headers that a 304 repeats (RFC 9110, 15.4.5). */
const repeated = new Set(['cache-control', 'content-location', 'etag', 'vary'])

/** Those headers that a 304 repeats. */
export function listRepeated(
  headers: readonly (readonly [name: string, value: string])[],
): (readonly [name: string, value: string])[] {
  return headers.filter(([name]) => repeated.has(name.toLowerCase()))
}

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
  const head = (encoding: Encoding, { length }: Buffer) =>
    createHead(shared, hash, encoding, length, parts.status)
  const { gzip, br } = encoded
  const plain = head('identity', parts.body)
  const variants: StoredResponse['variants'] = {
    identity: gzip ? createPlainVariant(plain, gzip) : { ...plain, body: parts.body },
    ...(gzip && { gzip: { ...head('gzip', gzip), body: gzip } }),
    ...(br && { br: { ...head('br', br), body: br } }),
  }
  const shows = parts.shows ?? []
  return {
    status: parts.status,
    renderedAt: parts.renderedAt,
    variants,
    shows,
    size: measure([gzip ?? parts.body, br], shows),
  }
}

/** The plain form of what `gzip` holds. */
export function createPlainVariant(head: VariantHead, gzip: Buffer): Variant {
  return {
    ...head,
    get body() {
      return unzip(gzip)
    },
  }
}

function createHead(
  shared: readonly [string, string][],
  hash: string,
  encoding: Encoding,
  length: number,
  status: number,
): VariantHead {
  const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
  const headers = shared.flat()
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  headers.push('Content-Length', String(length))
  const tag = status === 200 ? ['ETag', etag] : []
  const last = ['X-Cache', '']
  return {
    etag,
    headers: [...headers, ...tag, ...last],
    notModifiedHeaders: [...listRepeated(shared).flat(), ...tag, ...last],
  }
}

/** Header text and objects of an entry, roughly. */
const overhead = 4_096

function measure(bodies: readonly (Buffer | undefined)[], shows: readonly string[]): number {
  let size = overhead
  for (const body of bodies) size += body?.length ?? 0
  for (const path of shows) size += path.length + 64
  return size
}
