import type { BenchEngine } from './engine'

/** A query with the title of the record that it was made from. */
export interface BenchQuery {
  q: string
  title: string
}

export interface SetResult {
  queries: number
  /** Mean reciprocal rank of the first right result among ten. */
  mrr: number
  /** Share of queries with a right result among ten. */
  recall: number
  /** Milliseconds. */
  p50: number
  p95: number
}

/** Titles are compared by their letters and digits alone. */
function normalizeTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The value that a share of the values does not exceed. */
export function getPercentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/** Runs a set of queries once for the ranks; times are of this run, so run a set before to warm up. */
export function measureSet(engine: BenchEngine, queries: readonly BenchQuery[]): SetResult {
  let reciprocal = 0
  let found = 0
  const times = queries.map(({ q, title }) => {
    const start = performance.now()
    const titles = engine.search(q)
    const time = performance.now() - start
    const rank = titles.map(normalizeTitle).indexOf(normalizeTitle(title)) + 1
    if (rank > 0) {
      reciprocal += 1 / rank
      found++
    }
    return time
  })
  const count = Math.max(1, queries.length)
  return {
    queries: queries.length,
    mrr: reciprocal / count,
    recall: found / count,
    p50: getPercentile(times, 0.5),
    p95: getPercentile(times, 0.95),
  }
}
