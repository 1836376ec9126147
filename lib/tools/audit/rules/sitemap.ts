import { isListed } from '../listed'
import { isQuestion } from '../page-kind'
import type { Finding, SiteRule } from '../types'

const toDay = (time: string | undefined) => time?.slice(0, 10)

/**
 * The sitemaps list only indexable pages, none twice, with the day that the page states, and every question; lists are
 * found by their links.
 */
export const checkSitemap: SiteRule = (crawl) => {
  const { visits, sitemap } = crawl
  if (!sitemap) {
    return [
      { rule: 'sitemap', severity: 'error', path: '/sitemap.xml', message: 'There is no sitemap.' },
    ]
  }
  const listed = new Map(sitemap.map((entry) => [entry.path, entry.lastModified]))
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
  for (const [path, lastModified] of listed) {
    const visit = visits.get(path)
    if (!visit || !isListed(visit, crawl))
      report('sitemap-extra', path, 'A sitemap lists it, but it is no indexable page.')
    else if (visit.modified !== undefined && toDay(visit.modified) !== toDay(lastModified))
      report('sitemap-lastmod', path, `It says ${visit.modified}, the sitemap ${lastModified}.`)
  }
  for (const visit of visits.values()) {
    if (isQuestion(visit.path) && isListed(visit, crawl) && !listed.has(visit.path))
      report('sitemap-missing', visit.path, 'No sitemap lists it.')
  }
  return findings
}
