import { getOwnPath, isQuestion } from '../address'
import type { Crawl, Finding, SiteRule, Visit } from '../types'

/** Clicks from the home page within which every question must be reached. */
const maxDepth = 4

/** Whether a page is to be listed under its own address. */
const isListed = ({ path, isHtml, isIndexable, canonical }: Visit, { origins }: Crawl) =>
  isHtml && isIndexable && (!canonical || getOwnPath(canonical, path, origins) === path)

function listRepeated(crawl: Crawl, what: 'title' | 'description'): Finding[] {
  const first = new Map<string, string>()
  const findings: Finding[] = []
  for (const visit of crawl.visits.values()) {
    const value = visit[what]
    if (!isListed(visit, crawl) || !value) continue
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, visit.path)
    else {
      findings.push({
        rule: `unique-${what}`,
        severity: 'error',
        path: visit.path,
        message: `It has the same ${what} as ${earlier}.`,
      })
    }
  }
  return findings
}

/** Titles and descriptions are unique over the site. */
export const checkUnique: SiteRule = (crawl) => [
  ...listRepeated(crawl, 'title'),
  ...listRepeated(crawl, 'description'),
]

/** A page is its own canonical; only a question may name another, which then is its own. */
export const checkCanonicals: SiteRule = (crawl) =>
  [...crawl.visits.values()].flatMap((visit): Finding[] => {
    const { path, canonical, isIndexable } = visit
    const target = canonical && getOwnPath(canonical, path, crawl.origins)
    if (!isIndexable || !target || target === path) return []
    const carrier = crawl.visits.get(target)
    if (isQuestion(path) && isQuestion(target) && carrier && isListed(carrier, crawl)) return []
    return [
      {
        rule: 'canonical-self',
        severity: 'error',
        path,
        message: `Its canonical is ${canonical}.`,
      },
    ]
  })

/** Every page in a sitemap is reached by links, and every question within four clicks. */
export const checkReach: SiteRule = ({ visits }) =>
  [...visits.values()].flatMap(({ path, depth, status }): Finding[] => {
    if (status !== 200 || depth <= maxDepth) return []
    if (Number.isFinite(depth) && !isQuestion(path)) return []
    return Number.isFinite(depth)
      ? [
          {
            rule: 'depth',
            severity: 'error',
            path,
            message: `It is ${depth} clicks from the home page.`,
          },
        ]
      : [
          {
            rule: 'orphan',
            severity: 'error',
            path,
            message: 'A sitemap lists it, but no link leads to it.',
          },
        ]
  })

/** The sitemaps list only indexable pages, none twice, and every question; lists are found by their links. */
export const checkSitemap: SiteRule = (crawl) => {
  const { visits, sitemap } = crawl
  if (!sitemap) {
    return [
      { rule: 'sitemap', severity: 'error', path: '/sitemap.xml', message: 'There is no sitemap.' },
    ]
  }
  const listed = new Set(sitemap)
  const findings: Finding[] = []
  const report = (rule: string, path: string, message: string) =>
    findings.push({ rule, severity: 'error', path, message })
  if (listed.size < sitemap.length) {
    report(
      'sitemap-repeat',
      '/sitemap.xml',
      `${sitemap.length - listed.size} addresses are listed twice.`,
    )
  }
  for (const path of listed) {
    const visit = visits.get(path)
    if (!visit || !isListed(visit, crawl))
      report('sitemap-extra', path, 'A sitemap lists it, but it is no indexable page.')
  }
  for (const visit of visits.values()) {
    if (isQuestion(visit.path) && isListed(visit, crawl) && !listed.has(visit.path))
      report('sitemap-missing', visit.path, 'No sitemap lists it.')
  }
  return findings
}
