import { readPage } from './page'
import { getPageKind } from './page-kind'
import { getOwnPath, type Origins, requestPath } from './request'
import { readSitemaps } from './sitemap'
import type {
  Crawl,
  Finding,
  PageResponse,
  PageRule,
  References,
  ReportPage,
  ResponseRule,
  Visit,
} from './types'

export interface CrawlOptions {
  origins: Origins
  responseRules: readonly ResponseRule[]
  pageRules: readonly PageRule[]
  /** Requests under way at once. */
  concurrency: number
  /** Called after each response with the number of pages done, and of those known by then. */
  onProgress?: (done: number, known: number) => void
}

/** A page to visit. */
interface Target {
  path: string
  depth: number
  from?: string
}

async function fetchPage(origins: Origins, { path, depth, from }: Target): Promise<PageResponse> {
  const begun = performance.now()
  const { status, headers, type, body } = await requestPath(origins, path)
  const milliseconds = performance.now() - begun
  const target = headers.get('location') ?? undefined
  const page = type.startsWith('text/html') ? readPage(body.toString('utf8')) : undefined
  const robots = [...(page?.robots ?? []), headers.get('x-robots-tag') ?? ''].join()
  return {
    ...{ path, depth, from, status, headers, milliseconds, page },
    location: target && (getOwnPath(target, path, origins) ?? target),
    bytes: body.byteLength,
    isNoindex: robots.includes('noindex'),
  }
}

/** A copy: V8 keeps the whole page in memory as long as a part of its text is referenced. */
const copy = (text = '') => Buffer.from(text).toString()

function toVisit({ page, headers: _, isNoindex, ...response }: PageResponse): Visit {
  return {
    ...response,
    isHtml: page !== undefined,
    title: copy(page?.titles[0]),
    description: copy(page?.descriptions[0]),
    canonical: copy(page?.canonicals[0]),
    modified: copy(page?.social['article:modified_time']) || undefined,
    isIndexable: response.status === 200 && !isNoindex,
  }
}

/** Notes what a page names besides its links, once for the whole site. */
function collectReferences(references: References, response: PageResponse, origins: Origins) {
  const { path, page } = response
  const note = (into: Map<string, string>, address: string) => {
    const own = getOwnPath(address, path, origins)
    if (own !== undefined && !into.has(own)) into.set(own, path)
  }
  for (const resource of page?.resources ?? []) note(references.resources, resource)
  for (const download of page?.downloads ?? []) note(references.downloads, download)
  if (page?.social['og:image']) note(references.images, page.social['og:image'])
  for (const { href, type } of page?.alternates ?? []) {
    if (type === 'application/atom+xml') note(references.feeds, href)
  }
}

/** Addresses to which a crawler goes on from a response, as written there. */
function listTargets({ path, location, page }: PageResponse): string[] {
  if (location) return [location]
  return getPageKind(path) === 'search' ? [] : (page?.links ?? [])
}

/**
 * Visits every page that links alone lead to from `/`, breadth first and without JavaScript, then what only the
 * sitemaps name. Queries are followed as they stand in links; search results are visited but not followed.
 */
export async function crawlSite(
  options: CrawlOptions,
): Promise<{ crawl: Crawl; findings: Finding[] }> {
  const { origins, responseRules, pageRules, concurrency, onProgress } = options
  const visits = new Map<string, Visit>()
  const references: References = {
    resources: new Map(),
    images: new Map(),
    feeds: new Map(),
    downloads: new Map(),
  }
  const findings: Finding[] = []
  const seen = new Set<string>()

  async function visit(target: Target): Promise<Target[]> {
    const response = await fetchPage(origins, target)
    const { path, status, page } = response
    const report: ReportPage = (rule, message, severity = 'error') =>
      findings.push({ rule, severity, path, message })
    for (const rule of responseRules) rule(response, report)
    if (page && status === 200) {
      for (const rule of pageRules) await rule({ ...response, page }, report, origins)
    }
    collectReferences(references, response, origins)
    visits.set(target.path, toVisit(response))
    const next: Target[] = []
    for (const address of listTargets(response)) {
      const path = getOwnPath(address, target.path, origins)
      if (path === undefined || seen.has(path)) continue
      seen.add(path)
      // A redirect is no click.
      next.push({ path, depth: target.depth + (response.location ? 0 : 1), from: target.path })
    }
    onProgress?.(visits.size, seen.size)
    return next
  }

  async function visitAll(level: Target[]) {
    const next: Target[] = []
    const waiting = level.values()
    const work = async () => {
      for (const target of waiting) next.push(...(await visit(target)))
    }
    await Promise.all(Array.from({ length: concurrency }, work))
    if (next.length > 0) await visitAll(next)
  }

  seen.add('/')
  await visitAll([{ path: '/', depth: 0 }])
  const sitemaps = await readSitemaps(origins)
  const sitemap = sitemaps?.entries
  const unlinked = (sitemap ?? []).filter(({ path }) => !seen.has(path))
  for (const { path } of unlinked) seen.add(path)
  await visitAll(unlinked.map(({ path }) => ({ path, depth: Number.POSITIVE_INFINITY })))
  const crawl = { origins, visits, references, sitemap }
  return { crawl, findings: [...findings, ...(sitemaps?.findings ?? [])] }
}
