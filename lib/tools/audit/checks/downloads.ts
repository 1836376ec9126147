import { requestPath } from '../request'
import { takeSample } from '../sample'
import type { Finding, SiteCheck } from '../types'

/** Files that readers may take with them are there, and search engines leave them out; a sample is looked at. */
export const checkDownloads: SiteCheck = async ({ references, origins }) => {
  const findings: Finding[] = []
  for (const [path, from] of takeSample(references.downloads)) {
    const { status, headers } = await requestPath(origins, path, { method: 'HEAD' })
    const robots = headers.get('x-robots-tag') ?? ''
    if (status === 200 && robots.includes('noindex')) continue
    const fault = status === 200 ? 'may be listed by search engines' : `answers ${status}`
    const message = `It ${fault}; ${from} offers it as a file.`
    findings.push({ rule: 'download', severity: 'error', path, message })
  }
  return findings
}
