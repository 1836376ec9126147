import type { Finding, SiteRule, Visit } from '../types'

/** Clicks from the home page within which every question must be reached. */
const maxDepth = 4

function listRepeated(visits: Iterable<Visit>, what: 'title' | 'description'): Finding[] {
  const first = new Map<string, string>()
  const findings: Finding[] = []
  for (const visit of visits) {
    const value = visit[what]
    if (!visit.isHtml || !visit.isIndexable || !value) continue
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
export const checkUnique: SiteRule = ({ visits }) => [
  ...listRepeated(visits.values(), 'title'),
  ...listRepeated(visits.values(), 'description'),
]

const isQuestion = (path: string) => /^\/learn\/[^/]+\/questions\/[^/?]+$/.test(path)

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
export const checkSitemap: SiteRule = ({ visits, sitemap }) => {
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
    if (!visit?.isIndexable)
      report('sitemap-extra', path, 'A sitemap lists it, but it is no indexable page.')
  }
  for (const { path, isIndexable } of visits.values()) {
    if (isQuestion(path) && isIndexable && !listed.has(path))
      report('sitemap-missing', path, 'No sitemap lists it.')
  }
  return findings
}
