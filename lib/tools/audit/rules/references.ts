import { requestPath, takeSample } from '../request'
import type { SiteRule } from '../types'

/** Styles, scripts, fonts, pictures, icons and the manifest that pages name exist. */
export const checkResources: SiteRule = async ({ references, origins }, report) => {
  for (const [path, from] of references.resources) {
    const { status } = await requestPath(origins, path, { method: 'HEAD' })
    if (status !== 200) report('broken-resource', path, `It answers ${status}; ${from} needs it.`)
  }
}

/** Files that readers may save exist, and search engines leave them out; a sample is checked. */
export const checkDownloads: SiteRule = async ({ references, origins }, report) => {
  for (const [path, from] of takeSample(references.downloads)) {
    const { status, headers } = await requestPath(origins, path, { method: 'HEAD' })
    if (status === 200 && (headers.get('x-robots-tag') ?? '').includes('noindex')) continue
    const fault = status === 200 ? 'may be listed by search engines' : `answers ${status}`
    report('download', path, `It ${fault}; ${from} offers it as a file.`)
  }
}

const pngSignature = '89504e470d0a1a0a'

/** Width and height from a PNG's first chunk (PNG, 11.2.1); undefined for any other file. */
function readPngSize(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 24 || bytes.subarray(0, 8).toString('hex') !== pngSignature) return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Pictures for social networks are PNGs of 1200 x 630; a sample is checked. */
export const checkImages: SiteRule = async ({ references, origins }, report) => {
  for (const [path, from] of takeSample(references.images)) {
    const { status, body } = await requestPath(origins, path)
    const size = readPngSize(body)
    if (status === 200 && size?.width === 1200 && size.height === 630) continue
    const found = size ? `a picture of ${size.width} x ${size.height}` : 'no PNG'
    report(
      'image-size',
      path,
      `It answers ${status} with ${found}; ${from} names it as its og:image.`,
    )
  }
}
