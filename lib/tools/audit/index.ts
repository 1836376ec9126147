import { checkAlternates } from './checks/alternates'
import { checkDownloads } from './checks/downloads'
import { checkFeeds } from './checks/feeds'
import { checkImages } from './checks/images'
import { checkLlms } from './checks/llms'
import { checkProbes } from './checks/probes'
import { checkResources } from './checks/resources'
import { checkRobotsTxt } from './checks/robots-txt'
import { crawlSite } from './crawl'
import { readPage } from './page'
import { checkHead } from './rules/head'
import { checkHreflang } from './rules/hreflang'
import { checkHttp } from './rules/http'
import { checkJsonLd } from './rules/json-ld'
import { checkJsonLdKind } from './rules/json-ld-kind'
import { checkCanonicals, checkReach, checkUnique } from './rules/site'
import { checkSitemap } from './rules/sitemap'
import { checkSocial } from './rules/social'
import { checkRedirects, checkStatus } from './rules/status'
import { checkTitle } from './rules/title'
import { checkWeight } from './rules/weight'
import type { Crawl, Finding, PageRule, SiteCheck, SiteRule } from './types'

export type { Crawl, Finding } from './types'

const pageRules: readonly PageRule[] = [
  checkStatus,
  checkWeight,
  checkHttp,
  checkHead,
  checkTitle,
  checkHreflang,
  checkSocial,
  checkJsonLd,
  checkJsonLdKind,
]
const siteRules: readonly SiteRule[] = [
  checkRedirects,
  checkReach,
  checkCanonicals,
  checkSitemap,
  checkUnique,
]
const siteChecks: readonly SiteCheck[] = [
  checkResources,
  checkFeeds,
  checkImages,
  checkDownloads,
  checkLlms,
  checkRobotsTxt,
  checkProbes,
]

/** The origin that a site gives itself in the home page's canonical address; its own address where it has none. */
async function readSiteOrigin(requests: string): Promise<string> {
  const response = await fetch(`${requests}/`)
  const [canonical] = readPage(await response.text()).canonicals
  return canonical && URL.canParse(canonical) ? new URL(canonical).origin : requests
}

/**
 * Crawls a running site as a search engine without JavaScript would, and judges every page by the site's rules.
 * @param address where it answers; its canonical addresses may name another host.
 * @throws {Error} when the site cannot be reached.
 */
export async function auditSite(
  address: string,
  options: { concurrency?: number; onProgress?: (done: number, known: number) => void } = {},
): Promise<{ crawl: Crawl; findings: Finding[] }> {
  const requests = new URL(address).origin
  const origins = { requests, site: await readSiteOrigin(requests) }
  const { crawl, findings } = await crawlSite({
    origins,
    rules: pageRules,
    checks: [checkAlternates],
    concurrency: options.concurrency ?? 8,
    onProgress: options.onProgress,
  })
  const ofSite = siteRules.flatMap((rule) => rule(crawl))
  const checked: Finding[][] = []
  for (const check of siteChecks) checked.push(await check(crawl))
  return { crawl, findings: [...findings, ...ofSite, ...checked.flat()] }
}
