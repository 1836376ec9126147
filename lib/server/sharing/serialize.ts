import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { createPlainVariant, type StoredResponse } from '../http/stored-response'

/** Raised with any change of {@link StoredResponse}: what another layout wrote is not read. */
const layout = 4

interface Serialized {
  layout: number
  stored: StoredResponse
}

/** Bytes of a checksum: SHA-256, cut to what no accident meets. */
const checksumBytes = 16

/** Checksum of what is stored under a name; another name's bytes have another one. */
function computeChecksum(name: string, bytes: Buffer): Buffer {
  const hash = createHash('sha256').update(`${name}\n`).update(bytes)
  return hash.digest().subarray(0, checksumBytes)
}

/**
 * Returns one buffer of a stored response: a checksum, and the response as V8 clones it.
 * @param name the name under which it is stored.
 */
export function serializeResponse(stored: StoredResponse, name: string): Buffer {
  const { identity, ...encoded } = stored.variants
  // The plain form is made of the compressed one by its reader.
  const body = encoded.gzip ? Buffer.alloc(0) : identity.body
  const { etag, headers, notModifiedHeaders } = identity
  const plain = { etag, headers, notModifiedHeaders, body }
  const value: Serialized = {
    layout,
    stored: { ...stored, variants: { ...encoded, identity: plain } },
  }
  const bytes = serialize(value)
  return Buffer.concat([computeChecksum(name, bytes), bytes])
}

/**
 * Reverses {@link serializeResponse}. Returns `undefined` for what it did not write, wrote in another layout or under
 * another name, and for what has been altered since.
 */
export function deserializeResponse(bytes: Buffer, name: string): StoredResponse | undefined {
  const value = bytes.subarray(checksumBytes)
  if (!computeChecksum(name, value).equals(bytes.subarray(0, checksumBytes))) return undefined
  try {
    const read = deserialize(value) as Serialized
    if (read.layout !== layout) return undefined
    const { gzip, identity } = read.stored.variants
    const plain = gzip ? createPlainVariant(identity, gzip.body) : identity
    return { ...read.stored, variants: { ...read.stored.variants, identity: plain } }
  } catch {
    return undefined
  }
}
