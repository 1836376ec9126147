import { getOwnPath, type Origins } from './address'
import { readPage } from './page'
import { collectReferences, createReferences } from './references'
import { requestPath } from './request'
import { readSitemaps } from './sitemap'
import type { Answer, Crawl, Finding, PageCheck, PageRule, Visit } from './types'
import { summariseAnswer } from './visit'

export interface CrawlOptions {
  origins: Origins
  rules: readonly PageRule[]
  checks: readonly PageCheck[]
  /** Requests under way at once. */
  concurrency: number
  /** Called after each answer with the number of pages done, and of those known by then. */
  onProgress?: (done: number, known: number) => void
}

/** A page that is to be visited. */
interface Target {
  path: string
  depth: number
  from?: string
}

async function fetchAnswer(origins: Origins, { path, depth, from }: Target): Promise<Answer> {
  const begun = performance.now()
  const { status, headers, body } = await requestPath(origins, path)
  const milliseconds = performance.now() - begun
  const isHtml = (headers.get('content-type') ?? '').startsWith('text/html')
  const target = headers.get('location') ?? undefined
  return {
    path,
    depth,
    from,
    status,
    location: target && (getOwnPath(target, path, origins) ?? target),
    headers,
    bytes: body.byteLength,
    milliseconds,
    page: isHtml ? readPage(body.toString('utf8')) : undefined,
  }
}

/** Where a crawler goes on from an answer, as written there. */
function listTargets({ path, location, page }: Answer): string[] {
  if (location) return [location]
  return path.startsWith('/search') ? [] : (page?.links ?? [])
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
  const references = createReferences()
  const findings: Finding[] = []
  const seen = new Set<string>()

  async function visit(target: Target): Promise<Target[]> {
    const answer = await fetchAnswer(origins, target)
    for (const rule of rules) findings.push(...rule(answer, origins))
    for (const check of checks) findings.push(...(await check(answer, origins)))
    collectReferences(references, answer, origins)
    visits.set(target.path, summariseAnswer(answer))
    const next: Target[] = []
    for (const address of listTargets(answer)) {
      const path = getOwnPath(address, target.path, origins)
      if (path === undefined || seen.has(path)) continue
      seen.add(path)
      // A redirect is no click.
      next.push({ path, depth: target.depth + (answer.location ? 0 : 1), from: target.path })
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
