import { requestPath } from '../request'
import type { Finding, SiteCheck } from '../types'

/** Styles, scripts, fonts, pictures, icons and the manifest that pages name are there. */
export const checkResources: SiteCheck = async ({ references, origins }) => {
  const findings: Finding[] = []
  for (const [path, from] of references.resources) {
    const answer = await requestPath(origins, path, { method: 'HEAD' })
    if (answer.status === 200) continue
    const message = `It answers ${answer.status}; ${from} needs it.`
    findings.push({ rule: 'broken-resource', severity: 'error', path, message })
  }
  return findings
}
