import { getOwnPath, requestPath } from '../request'
import type { SiteRule } from '../types'

const listLinks = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, url = '']) => url)

/** `llms.txt` names the overview of each subject; every overview exists, and all of them are plain text. */
export const checkLlms: SiteRule = async ({ origins }, report) => {
  const read = async (path: string) => {
    const { status, type, body } = await requestPath(origins, path)
    if (status === 200 && type.startsWith('text/plain')) return body.toString('utf8')
    report('llms-txt', path, `It answers ${status} ${type}, not plain text.`)
    return ''
  }
  const overviews = listLinks(await read('/llms.txt'))
    .map((address) => getOwnPath(address, '/', origins))
    .filter((path) => path?.endsWith('/llms.txt'))
  for (const path of overviews) if (path) await read(path)
}

/** The part of robots.txt for a crawler without a section of its own (RFC 9309): the rules for `*`, and the sitemaps. */
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

/** `*` stands for any text, `$` at the end for the end. */
function toPattern(rule: string): RegExp {
  const escaped = rule.replace(/[.+?^{}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${escaped}`)
}

/** `robots.txt` names the sitemap absolutely, and blocks no page: `noindex` and redirects must be fetched to work. */
export const checkRobotsTxt: SiteRule = async ({ visits, origins }, report) => {
  const path = '/robots.txt'
  const { status, body } = await requestPath(origins, path)
  if (status !== 200) {
    report('robots-txt', path, `It answers ${status}.`)
    return
  }
  const { disallowed, sitemaps } = readRobots(body.toString('utf8'))
  const isAbsolute = (address: string) =>
    URL.canParse(address) && getOwnPath(address, '/', origins) === '/sitemap.xml'
  if (!sitemaps.some(isAbsolute)) report('robots-txt', path, 'It names no sitemap of this site.')
  for (const visit of visits.values()) {
    if (disallowed.some((rule) => rule.test(visit.path)))
      report('robots-blocked', visit.path, 'robots.txt blocks it, and links lead to it.')
  }
}
