import { getOwnPath } from '../address'
import { requestPath } from '../request'
import type { Finding, SiteCheck } from '../types'

/** What a crawler without a section of its own reads (RFC 9309): the rules for `*`, and the sitemaps. */
function readRobots(text: string): { disallowed: RegExp[]; sitemaps: string[] } {
  const disallowed: RegExp[] = []
  const sitemaps: string[] = []
  let isForAll = false
  for (const line of text.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? []
    const key = name.toLowerCase()
    if (key === 'user-agent') isForAll = value === '*'
    else if (key === 'sitemap') sitemaps.push(value)
    else if (key === 'disallow' && isForAll && value) disallowed.push(toPattern(value))
  }
  return { disallowed, sitemaps }
}

/** `*` is any text, `$` at the end is the end. */
function toPattern(rule: string): RegExp {
  const escaped = rule.replace(/[.+?^{}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${escaped}`)
}

/** `robots.txt` names the sitemap absolutely, and blocks no page: `noindex` and redirects must be fetched to work. */
export const checkRobotsTxt: SiteCheck = async ({ visits, origins }) => {
  const path = '/robots.txt'
  const findings: Finding[] = []
  const report = (rule: string, where: string, message: string) =>
    findings.push({ rule, severity: 'error', path: where, message })
  const answer = await requestPath(origins, path)
  const text = answer.body.toString('utf8')
  if (answer.status !== 200) {
    report('robots-txt', path, `It answers ${answer.status}.`)
    return findings
  }
  const { disallowed, sitemaps } = readRobots(text)
  const isAbsolute = (address: string) =>
    URL.canParse(address) && getOwnPath(address, '/', origins) === '/sitemap.xml'
  if (!sitemaps.some(isAbsolute)) report('robots-txt', path, 'It names no sitemap of this site.')
  for (const visit of visits.values()) {
    if (disallowed.some((rule) => rule.test(visit.path)))
      report('robots-blocked', visit.path, 'robots.txt blocks it, and links lead to it.')
  }
  return findings
}
