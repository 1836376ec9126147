import { isQuestion } from '../page-kind'
import { getOwnPath } from '../request'
import type { Crawl, SiteRule, Visit } from '../types'

/** Clicks from the home page within which every question must be reached. */
const maxDepth = 4

/** Whether search engines may list a page under its own address. */
export function isListed(
  { path, isHtml, isIndexable, canonical }: Visit,
  { origins }: Pick<Crawl, 'origins'>,
): boolean {
  return isHtml && isIndexable && (!canonical || getOwnPath(canonical, path, origins) === path)
}

/** A redirect leads to a page in one hop, and never off the site. */
export const checkRedirects: SiteRule = ({ visits }, report) => {
  for (const { path, location } of visits.values()) {
    if (location === undefined) continue
    if (!location.startsWith('/')) report('off-site-redirect', path, `It leads to ${location}.`)
    else if (visits.get(location)?.location !== undefined)
      report('redirect-chain', path, `It leads to ${location}, which redirects again.`)
  }
}

/** Every page in a sitemap is reached by links, and every question within four clicks. */
export const checkReach: SiteRule = ({ visits }, report) => {
  for (const { path, depth, status } of visits.values()) {
    if (status !== 200 || depth <= maxDepth) continue
    if (!Number.isFinite(depth))
      report('orphan', path, 'A sitemap lists it, but no link leads to it.')
    else if (isQuestion(path)) report('depth', path, `It is ${depth} clicks from the home page.`)
  }
}

/** A page is its own canonical; only a question may name another question, which then is its own canonical. */
export const checkCanonicals: SiteRule = (crawl, report) => {
  for (const { path, canonical, isIndexable } of crawl.visits.values()) {
    const target = canonical && getOwnPath(canonical, path, crawl.origins)
    if (!isIndexable || !target || target === path) continue
    const carrier = crawl.visits.get(target)
    if (isQuestion(path) && isQuestion(target) && carrier && isListed(carrier, crawl)) continue
    report('canonical-self', path, `Its canonical is ${canonical}.`)
  }
}

/** Titles and descriptions are unique over the site. */
export const checkUnique: SiteRule = (crawl, report) => {
  for (const what of ['title', 'description'] as const) {
    const first = new Map<string, string>()
    for (const visit of crawl.visits.values()) {
      const value = visit[what]
      if (!isListed(visit, crawl) || !value) continue
      const earlier = first.get(value)
      if (earlier === undefined) first.set(value, visit.path)
      else report(`unique-${what}`, visit.path, `It has the same ${what} as ${earlier}.`)
    }
  }
}

const toDay = (time: string | undefined) => time?.slice(0, 10)

/**
 * The sitemaps list only indexable pages, none twice, with the day that the page states, and every question; lists are
 * found by their links.
 */
export const checkSitemap: SiteRule = (crawl, report) => {
  const { visits, sitemap } = crawl
  if (!sitemap) {
    report('sitemap', '/sitemap.xml', 'There is no sitemap.')
    return
  }
  const listed = new Map(sitemap.map((entry) => [entry.path, entry.lastModified]))
  const repeated = sitemap.length - listed.size
  if (repeated > 0)
    report('sitemap-repeat', '/sitemap.xml', `${repeated} addresses are listed twice.`)
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
}
