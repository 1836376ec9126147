import { getOwnPath } from '../address'
import { isListed } from '../listed'
import { isQuestion } from '../page-kind'
import type { Crawl, Finding, SiteRule } from '../types'

/** Clicks from the home page within which every question must be reached. */
const maxDepth = 4

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
