import { type CrawlOptions, crawlSite } from './crawl'
import { readPage } from './page'
import { checkAlternates, checkHreflang } from './rules/alternates'
import { checkFeeds } from './rules/feeds'
import { checkHead, checkSocial, checkTitle } from './rules/head'
import { checkHttp, checkStatus, checkWeight } from './rules/http'
import { checkJsonLd } from './rules/json-ld'
import { checkJsonLdKind } from './rules/json-ld-kind'
import { checkProbes } from './rules/probes'
import { checkDownloads, checkImages, checkResources } from './rules/references'
import {
  checkCanonicals,
  checkReach,
  checkRedirects,
  checkSitemap,
  checkUnique,
} from './rules/site'
import { checkLlms, checkRobotsTxt } from './rules/text-files'
import type { Crawl, Finding, PageRule, SiteRule } from './types'

export type { Crawl, Finding } from './types'

const pageRules: readonly PageRule[] = [
  checkHttp,
  checkHead,
  checkTitle,
  checkHreflang,
  checkSocial,
  checkJsonLd,
  checkJsonLdKind,
  checkAlternates,
]
const siteRules: readonly SiteRule[] = [
  checkRedirects,
  checkReach,
  checkCanonicals,
  checkSitemap,
  checkUnique,
  checkResources,
  checkFeeds,
  checkImages,
  checkDownloads,
  checkLlms,
  checkRobotsTxt,
  checkProbes,
]

/** The origin in the home page's canonical address; the site's own address if the page has none. */
async function readSiteOrigin(requests: string): Promise<string> {
  const response = await fetch(`${requests}/`)
  const [canonical] = readPage(await response.text()).canonicals
  return canonical && URL.canParse(canonical) ? new URL(canonical).origin : requests
}

/**
 * Crawls a running site as a search engine without JavaScript would, and checks every page by the site's rules.
 * @param address of the running site; its canonical addresses may name another host.
 * @throws {Error} when the site cannot be reached.
 */
export async function auditSite(
  address: string,
  { concurrency = 8, onProgress }: Partial<Pick<CrawlOptions, 'concurrency' | 'onProgress'>> = {},
): Promise<{ crawl: Crawl; findings: Finding[] }> {
  const requests = new URL(address).origin
  const origins = { requests, site: await readSiteOrigin(requests) }
  const responseRules = [checkStatus, checkWeight]
  const options = { origins, responseRules, pageRules, concurrency, onProgress }
  const { crawl, findings } = await crawlSite(options)
  for (const rule of siteRules) {
    await rule(crawl, (name, path, message) =>
      findings.push({ rule: name, severity: 'error', path, message }),
    )
  }
  return { crawl, findings }
}
