import { headWeights, passageWeights } from '@/lib/catalog'
import { formatTable } from '@/lib/cli'
import { getPercentile } from '../figures'
import { type BenchEngine, type EngineName, engines } from './engines'

/** A query with the title of the record that it was made from. */
export interface BenchQuery {
  q: string
  title: string
}

/** Sets of queries by name. */
export type QuerySets = Readonly<Record<string, BenchQuery[]>>

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

/** Runs a set of queries once; run it once before to warm up, since the times are of this run. */
export async function measureSet(
  engine: BenchEngine,
  queries: readonly BenchQuery[],
): Promise<SetResult> {
  let reciprocal = 0
  let found = 0
  const times: number[] = []
  for (const { q, title } of queries) {
    const start = performance.now()
    const titles = await engine.search(q)
    const time = performance.now() - start
    const rank = titles.map(normalizeTitle).indexOf(normalizeTitle(title)) + 1
    if (rank > 0) {
      reciprocal += 1 / rank
      found++
    }
    times.push(time)
  }
  const count = Math.max(1, queries.length)
  return {
    queries: queries.length,
    mrr: reciprocal / count,
    recall: found / count,
    p50: getPercentile(times, 0.5),
    p95: getPercentile(times, 0.95),
  }
}

/** Figures of one engine. */
export interface EngineResult {
  engine: EngineName
  /** From the files to the first answer, in seconds. */
  buildSeconds: number
  /** Growth of this process's memory by index and searches, in bytes. */
  memoryBytes: number
  indexBytes?: number
  sets: Record<string, SetResult>
}

/** Fills an engine and runs every set of queries twice; the second run counts. */
export async function runEngine(
  name: EngineName,
  contentDir: string,
  queries: QuerySets,
): Promise<EngineResult> {
  const memory = process.memoryUsage().rss
  const start = performance.now()
  const engine = await engines[name](contentDir)
  const buildSeconds = (performance.now() - start) / 1_000
  const sets: Record<string, SetResult> = {}
  for (const [set, list] of Object.entries(queries)) {
    await measureSet(engine, list)
    sets[set] = await measureSet(engine, list)
  }
  const { indexBytes } = engine
  const memoryBytes = process.memoryUsage().rss - memory
  engine.close()
  return { engine: name, buildSeconds, memoryBytes, indexBytes, sets }
}

/**
 * The effect of each weight of the ranking, as a table: MRR@10 of every set of queries, and its change when one weight
 * after another is zero. A weight whose row shows no loss is not worth its code.
 */
export async function ablate(contentDir: string, sets: QuerySets): Promise<string> {
  const engine = await engines.portal(contentDir)
  const measure = async () => {
    const rates: number[] = []
    for (const queries of Object.values(sets)) rates.push((await measureSet(engine, queries)).mrr)
    return rates
  }
  try {
    const whole = await measure()
    const rows = [
      ['left out', ...Object.keys(sets)],
      ['nothing', ...whole.map((mrr) => mrr.toFixed(3))],
    ]
    for (const weights of [headWeights, passageWeights] as Record<string, number>[]) {
      for (const [sign, weight] of Object.entries(weights)) {
        weights[sign] = 0
        const changes = (await measure()).map((mrr, set) => mrr - (whole[set] ?? 0))
        weights[sign] = weight
        rows.push([sign, ...changes.map((by) => `${by < 0 ? '' : '+'}${by.toFixed(3)}`)])
      }
    }
    return formatTable(rows)
  } finally {
    engine.close()
  }
}
