import {
  createPlainVariant,
  type StoredResponse,
  type Variant,
  type VariantHead,
} from './stored-response'

/** Raised with any change of {@link StoredResponse}: what another layout packed is not read. */
const layout = 2

const encodings = ['identity', 'gzip', 'br'] as const

interface PackedHead extends Omit<StoredResponse, 'variants'> {
  layout: number
  variants: Partial<Record<(typeof encodings)[number], VariantHead & { length: number }>>
}

/** One buffer of a stored answer: length of the head (4 bytes), the head as JSON, the bodies one after another. */
export function packResponse({ variants, ...rest }: StoredResponse): Buffer {
  const head: PackedHead = { ...rest, layout, variants: {} }
  const bodies: Buffer[] = []
  for (const encoding of encodings) {
    const variant = variants[encoding]
    if (!variant) continue
    const { etag, headers, notModifiedHeaders } = variant
    // The plain form is made of the compressed one by who reads it.
    const body = encoding === 'identity' && variants.gzip ? Buffer.alloc(0) : variant.body
    head.variants[encoding] = { etag, headers, notModifiedHeaders, length: body.length }
    bodies.push(body)
  }
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  return Buffer.concat([length, json, ...bodies])
}

/** Undoes {@link packResponse}; `undefined` for whatever it did not write, or wrote in another layout. */
export function unpackResponse(packed: Buffer): StoredResponse | undefined {
  try {
    let at = 4 + packed.readUInt32BE(0)
    const head = JSON.parse(packed.toString('utf8', 4, at)) as PackedHead
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
