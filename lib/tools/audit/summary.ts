import { getPercentile } from '../figures'
import { getPageKind, isQuestion } from './page-kind'
import { isListed } from './rules/site'
import type { Crawl } from './types'

export interface DepthCount {
  /** Clicks from the home page; `unlinked` are known from sitemaps alone. */
  depth: string
  pages: number
  questions: number
}

/** Counts pages at each distance in clicks from the home page. */
export function countDepths({ visits }: Crawl): DepthCount[] {
  const counts = new Map<number, { pages: number; questions: number }>()
  for (const { depth, path, status } of visits.values()) {
    if (status !== 200) continue
    const count = counts.get(depth) ?? { pages: 0, questions: 0 }
    count.pages++
    if (isQuestion(path)) count.questions++
    counts.set(depth, count)
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([depth, count]) => ({
      depth: Number.isFinite(depth) ? String(depth) : 'unlinked',
      ...count,
    }))
}

export interface KindCount {
  kind: ReturnType<typeof getPageKind>
  pages: number
  /** Milliseconds to the last byte, other requests under way. */
  median: number
  worst: number
  /** Bytes of the largest page's HTML. */
  largest: number
}

/** Counts pages of each kind, with their times and sizes; the most frequent first. */
export function countKinds({ visits }: Crawl): KindCount[] {
  const groups = new Map<KindCount['kind'], { times: number[]; largest: number }>()
  for (const { path, status, milliseconds, bytes } of visits.values()) {
    if (status !== 200) continue
    const kind = getPageKind(path)
    const group = groups.get(kind) ?? { times: [], largest: 0 }
    group.times.push(milliseconds)
    group.largest = Math.max(group.largest, bytes)
    groups.set(kind, group)
  }
  return [...groups]
    .map(([kind, { times, largest }]) => {
      const median = Math.round(getPercentile(times, 0.5))
      const worst = Math.round(getPercentile(times, 1))
      return { kind, pages: times.length, median, worst, largest }
    })
    .sort((a, b) => b.pages - a.pages)
}

export interface QuestionSets {
  /** Questions that the sitemaps list, that are to be listed under their own address, and that links lead to. */
  sitemap: number
  canonical: number
  linked: number
  /** Whether the first two are one set, and the third holds all of it. */
  areEqual: boolean
}

/** The three sets that must be one: what the sitemaps list, what may be listed, what links lead to. */
export function compareSets(crawl: Crawl): QuestionSets {
  const sitemap = new Set((crawl.sitemap ?? []).map(({ path }) => path).filter(isQuestion))
  const listed = [...crawl.visits.values()].filter(
    (visit) => isQuestion(visit.path) && isListed(visit, crawl),
  )
  const linked = listed.filter(({ depth }) => Number.isFinite(depth))
  const areEqual =
    listed.length === sitemap.size &&
    listed.length === linked.length &&
    listed.every(({ path }) => sitemap.has(path))
  return { sitemap: sitemap.size, canonical: listed.length, linked: linked.length, areEqual }
}
