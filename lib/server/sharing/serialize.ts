import { createHash } from 'node:crypto'
import {
  createPlainVariant,
  type StoredResponse,
  type Variant,
  type VariantHead,
} from '../http/stored-response'

/** Raised with any change of {@link StoredResponse}: what another layout packed is not read. */
const layout = 3

const encodings = ['identity', 'gzip', 'br'] as const

interface SerializedHead extends Omit<StoredResponse, 'variants'> {
  layout: number
  variants: Partial<Record<(typeof encodings)[number], VariantHead & { length: number }>>
}

/** Bytes of a checksum: SHA-256, cut to what no accident meets. */
const checksumBytes = 16

/** Checksum of what is stored under a name; another name's bytes have another one. */
function computeChecksum(name: string, bytes: Buffer): Buffer {
  const hash = createHash('sha256').update(`${name}\n`).update(bytes)
  return hash.digest().subarray(0, checksumBytes)
}

/**
 * One buffer of a stored answer: a checksum, the length of the head (4 bytes), the head as JSON, the bodies one after
 * another.
 * @param name under which it is stored.
 */
export function serializeResponse({ variants, ...rest }: StoredResponse, name: string): Buffer {
  const head: SerializedHead = { ...rest, layout, variants: {} }
  const bodies: Buffer[] = []
  for (const encoding of encodings) {
    const variant = variants[encoding]
    if (!variant) continue
    const { etag, headers, notModifiedHeaders } = variant
    // Readers of the entry make the plain form from the compressed one.
    const body = encoding === 'identity' && variants.gzip ? Buffer.alloc(0) : variant.body
    head.variants[encoding] = { etag, headers, notModifiedHeaders, length: body.length }
    bodies.push(body)
  }
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  const packed = Buffer.concat([Buffer.alloc(checksumBytes), length, json, ...bodies])
  computeChecksum(name, packed.subarray(checksumBytes)).copy(packed)
  return packed
}

/**
 * Undoes {@link serializeResponse}; `undefined` for whatever it did not write, wrote in another layout or under another name,
 * and for what has been altered since.
 */
export function deserializeResponse(stored: Buffer, name: string): StoredResponse | undefined {
  const packed = stored.subarray(checksumBytes)
  if (!computeChecksum(name, packed).equals(stored.subarray(0, checksumBytes))) return undefined
  try {
    let at = 4 + packed.readUInt32BE(0)
    const head = JSON.parse(packed.toString('utf8', 4, at)) as SerializedHead
    if (head.layout !== layout) return undefined
    const variants: Partial<Record<(typeof encodings)[number], Variant>> = {}
    for (const encoding of encodings) {
      const fields = head.variants[encoding]
      if (!fields) continue
      const { length, etag, headers, notModifiedHeaders } = fields
      variants[encoding] = {
        etag,
        headers,
        notModifiedHeaders,
        body: packed.subarray(at, at + length),
      }
      at += length
    }
    const { identity: plain, gzip } = variants
    if (!plain || at !== packed.length) return undefined
    const identity = gzip ? createPlainVariant(plain, gzip.body) : plain
    const { status, renderedAt, shows, size } = head
    return { status, renderedAt, shows, size, variants: { ...variants, identity } }
  } catch {
    return undefined
  }
}
