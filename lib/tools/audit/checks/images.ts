import { requestPath } from '../request'
import { takeSample } from '../sample'
import type { Finding, SiteCheck } from '../types'

const signature = '89504e470d0a1a0a'

/** Width and height from a PNG's first chunk (PNG, 11.2.1); undefined for any other file. */
function readPngSize(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 24 || bytes.subarray(0, 8).toString('hex') !== signature) return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Pictures for social networks are PNGs of 1200 x 630; a sample of them is looked at. */
export const checkImages: SiteCheck = async ({ references, origins }) => {
  const findings: Finding[] = []
  for (const [path, from] of takeSample(references.images)) {
    const answer = await requestPath(origins, path)
    const size = readPngSize(answer.body)
    if (answer.status === 200 && size?.width === 1200 && size.height === 630) continue
    const found = size ? `a picture of ${size.width} x ${size.height}` : 'no PNG'
    const message = `It answers ${answer.status} with ${found}; ${from} names it as its og:image.`
    findings.push({ rule: 'image-size', severity: 'error', path, message })
  }
  return findings
}
