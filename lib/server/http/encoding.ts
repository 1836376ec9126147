import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import Negotiator from 'negotiator'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)

export type Encoding = 'identity' | 'gzip' | 'br'

/**
 * `now` while a reader waits; `once` for files that are compressed one time in the life of a process; `none` for what is
 * so short that it arrives no sooner.
 */
export type Effort = 'now' | 'once' | 'none'

/**
 * Brotli 6 takes 1 ms for a 46 kB page where 9 takes 11 and 11 takes 52 for 2 and 14 per cent less; equal input
 * gives equal bytes, so that instances agree.
 */
const quality = { now: 6, once: 11 } as const

/** Formats that hold no redundancy to take away, or are compressed already, are left alone. */
const compressible =
  /^(?:text\/|image\/svg|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|manifest))/

/** Below this the header costs more than is saved. */
const smallest = 256

/**
 * Up to this many bytes a body is compressed where it is, in under 2 ms: handing it to another thread and back takes
 * as long again, and each of those threads would keep memory of its own, 30 MB in all.
 */
const small = 2 ** 17

/** A window just as large as the body: the default takes megabytes for each page that is compressed. */
const windowBits = (length: number) => Math.min(22, Math.max(16, Math.ceil(Math.log2(length + 16))))

/** The encoded forms of `body` that are worth sending instead of it. */
export async function encode(
  body: Buffer,
  contentType: string,
  effort: Effort,
): Promise<Partial<Record<'gzip' | 'br', Buffer>>> {
  if (effort === 'none' || body.length < smallest || !compressible.test(contentType)) return {}
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality[effort],
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_LGWIN]: windowBits(body.length),
  }
  if (effort === 'now' && body.length <= small) {
    return {
      gzip: trim(gzipSync(body, { level: 9 })),
      br: trim(brotliCompressSync(body, { params })),
    }
  }
  const [gzip, br] = await Promise.all([
    gzipAsync(body, { level: 9 }),
    brotliAsync(body, { params }),
  ])
  return { gzip: trim(gzip), br: trim(br) }
}

/** zlib hands out a piece of a buffer twice as large, which would all be kept. */
function trim(bytes: Buffer): Buffer {
  const exact = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(exact)
  return exact
}

/** Codings that responses are sent in, the shortest first; `x-gzip` is an old name (RFC 9110, 8.4.1.3). */
const offered = ['br', 'gzip', 'x-gzip', 'identity']

/** The encodings that a client accepts. */
interface Accepted {
  /** The coding that it prefers by its weights, the shortest of equals. Absent: it accepts none of them. */
  preferred?: Encoding
  /** Whether it accepts the plain form, which only `identity;q=0` and `*;q=0` exclude. */
  isPlainAccepted: boolean
}

/** Values of Accept-Encoding that were read: browsers send few. A full table is emptied, so that it never stays full of oddities. */
const known = new Map<string, Accepted>()
const knownLimit = 256

/** Characters of a value that are read; browsers send 30. Each name in it costs as much as a small response does. */
const longestRead = 256

/**
 * Chooses the coding of a response by Accept-Encoding (RFC 9110, 12.5.3), among those that the response exists in; the
 * plain form stands in for one that does not exist. Returns `undefined` if the client accepts none of these.
 * @param forms the response by coding; the plain form always exists. Absent: it exists in all of them.
 */
export function chooseEncoding(
  acceptEncoding: string | undefined,
  forms?: Readonly<Partial<Record<Encoding, unknown>>>,
): Encoding | undefined {
  if (!acceptEncoding) return 'identity'
  const { preferred, isPlainAccepted } = known.get(acceptEncoding) ?? read(acceptEncoding)
  if (preferred !== undefined && (!forms || forms[preferred] !== undefined)) return preferred
  return isPlainAccepted ? 'identity' : undefined
}

function read(acceptEncoding: string): Accepted {
  const value = acceptEncoding.slice(0, longestRead)
  const negotiator = new Negotiator({ headers: { 'accept-encoding': value.toLowerCase() } })
  // @ts-expect-error The types lack `preferred`, which decides between equal weights.
  const best: string | undefined = negotiator.encodings(offered, { preferred: offered })[0]
  const accepted: Accepted = {
    isPlainAccepted: negotiator.encodings(['identity']).length > 0,
    ...(best && { preferred: best === 'x-gzip' ? 'gzip' : (best as Encoding) }),
  }
  if (known.size >= knownLimit) known.clear()
  if (value.length === acceptEncoding.length) known.set(acceptEncoding, accepted)
  return accepted
}
