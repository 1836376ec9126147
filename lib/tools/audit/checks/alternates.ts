import { getOwnPath } from '../address'
import { requestPath } from '../request'
import { isNoindex } from '../robots'
import type { Finding, PageCheck } from '../types'

/** Feeds are the same on many pages; they are checked once, as feeds. */
const feedType = 'application/atom+xml'

/**
 * Other forms of a page are what they are said to be, and lead search engines to the page by `Link: rel="canonical"`,
 * or are as little indexed as the page.
 */
export const checkAlternates: PageCheck = async ({ path, status, page, headers }, origins) => {
  if (!page || status !== 200) return []
  const findings: Finding[] = []
  const report = (rule: string, message: string) =>
    findings.push({ rule, severity: 'error', path, message })
  for (const { href, type, hreflang } of page.alternates) {
    if (hreflang || type === feedType) continue
    const own = getOwnPath(href, path, origins)
    if (!URL.canParse(href) || own === undefined) {
      report('alternate', `Its alternate ${href} is no absolute address of this site.`)
      continue
    }
    const answer = await requestPath(origins, own, { method: 'HEAD' })
    const given = answer.headers.get('content-type') ?? ''
    if (answer.status !== 200 || !given.startsWith(type)) {
      report('alternate', `Its alternate ${own} answers ${answer.status} ${given}, not ${type}.`)
    }
    const link = answer.headers.get('link') ?? ''
    const robots = answer.headers.get('x-robots-tag') ?? ''
    const isLed = link.includes(`<${page.canonicals[0]}>; rel="canonical"`)
    const isHidden = isNoindex({ page, headers }) && robots.includes('noindex')
    if (!isLed && !isHidden)
      report('alternate-canonical', `Its alternate ${own} does not lead to its canonical address.`)
  }
  return findings
}
