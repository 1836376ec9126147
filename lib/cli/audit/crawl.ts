import { getOwnPath, type Origins } from './address'
import { readPage } from './page'
import { requestPath } from './request'
import { readSitemaps } from './sitemap'
import type { Answer, Crawl, Finding, PageCheck, PageRule, References, Visit } from './types'

export interface CrawlOptions {
  origins: Origins
  rules: readonly PageRule[]
  checks: readonly PageCheck[]
  /** Requests under way at once. */
  concurrency: number
  /** Called after each answer with the number of pages done. */
  onProgress?: (done: number) => void
}

async function fetchAnswer(
  origins: Origins,
  path: string,
  depth: number,
  from?: string,
): Promise<Answer> {
  const response = await requestPath(origins, path)
  const body = Buffer.from(await response.arrayBuffer())
  const isHtml = (response.headers.get('content-type') ?? '').startsWith('text/html')
  const target = response.headers.get('location') ?? undefined
  return {
    path,
    depth,
    from,
    status: response.status,
    location: target && (getOwnPath(target, path, origins) ?? target),
    headers: response.headers,
    bytes: body.byteLength,
    page: isHtml ? readPage(body.toString('utf8')) : undefined,
  }
}

function summarise(answer: Answer): Visit {
  const { path, depth, from, status, location, bytes, page, headers } = answer
  const robots = [...(page?.robots ?? []), headers.get('x-robots-tag') ?? ''].join()
  return {
    path,
    depth,
    from,
    status,
    location,
    bytes,
    isHtml: page !== undefined,
    title: page?.titles[0] ?? '',
    description: page?.descriptions[0] ?? '',
    canonical: page?.canonicals[0] ?? '',
    isIndexable: status === 200 && !robots.includes('noindex'),
  }
}

/** Notes what a page names besides its links. */
function collectReferences(references: References, { path, page }: Answer, origins: Origins) {
  const note = (into: Map<string, string>, address: string) => {
    const own = getOwnPath(address, path, origins)
    if (own !== undefined && !into.has(own)) into.set(own, path)
  }
  for (const resource of page?.resources ?? []) note(references.resources, resource)
  if (page?.social['og:image']) note(references.images, page.social['og:image'])
  for (const { href, type } of page?.alternates ?? []) {
    if (type === 'application/atom+xml') note(references.feeds, href)
  }
}

/**
 * Visits every page that links alone lead to from `/`, breadth first and without JavaScript, then what only the
 * sitemaps name. Queries are followed as they stand in links; search results are visited but not followed.
 */
export async function crawlSite(
  options: CrawlOptions,
): Promise<{ crawl: Crawl; findings: Finding[] }> {
  const { origins, rules, checks, concurrency, onProgress } = options
  const visits = new Map<string, Visit>()
  const references: References = { resources: new Map(), images: new Map(), feeds: new Map() }
  const findings: Finding[] = []
  const seen = new Set<string>()

  async function visitAll(level: { path: string; depth: number; from?: string }[]) {
    const next: typeof level = []
    const waiting = level.values()
    const work = async () => {
      for (const { path, depth, from } of waiting) {
        const answer = await fetchAnswer(origins, path, depth, from)
        for (const rule of rules) findings.push(...rule(answer, origins))
        for (const check of checks) findings.push(...(await check(answer, origins)))
        collectReferences(references, answer, origins)
        visits.set(path, summarise(answer))
        onProgress?.(visits.size)
        const isList = !path.startsWith('/search')
        const targets = answer.location
          ? [answer.location]
          : isList
            ? (answer.page?.links ?? [])
            : []
        for (const target of targets) {
          const own = getOwnPath(target, path, origins)
          if (own === undefined || seen.has(own)) continue
          seen.add(own)
          next.push({ path: own, depth: answer.location ? depth : depth + 1, from: path })
        }
      }
    }
    await Promise.all(Array.from({ length: concurrency }, work))
    if (next.length > 0) await visitAll(next)
  }

  seen.add('/')
  await visitAll([{ path: '/', depth: 0 }])
  const sitemaps = await readSitemaps(origins)
  findings.push(...(sitemaps?.findings ?? []))
  const sitemap = sitemaps?.paths
  const unlinked = (sitemap ?? []).filter((path) => !seen.has(path))
  for (const path of unlinked) seen.add(path)
  await visitAll(unlinked.map((path) => ({ path, depth: Number.POSITIVE_INFINITY })))
  return { crawl: { origins, visits, references, sitemap }, findings }
}
