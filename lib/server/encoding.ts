import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

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

/** What Accept-Encoding says is looked up, not parsed again, for the few values that browsers send. */
const known = new Map<string, Encoding>()
const knownLimit = 256

/** The best encoding that a client takes; one named with `q=0` it does not (RFC 9110, 12.5.3). */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity'
  const found = known.get(acceptEncoding)
  if (found) return found
  const encoding = parse(acceptEncoding)
  if (known.size < knownLimit) known.set(acceptEncoding, encoding)
  return encoding
}

function parse(header: string): Encoding {
  const taken = header
    .toLowerCase()
    .split(',')
    .flatMap((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      return parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) ? [] : [name]
    })
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'identity'
}
