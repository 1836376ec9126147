import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)

/**
 * The release that is fetched by `npm exec` when it is asked for, into npm's own cache: as a dependency it would make
 * every installation 190 MB larger. The last one that runs on Node 20.
 */
const lighthouse = 'lighthouse@12.8.2'

const resultSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
})

/** The part of Lighthouse's report that is read here. */
type Result = z.infer<typeof resultSchema>

/** A page in the eyes of Lighthouse, on its simulated phone. */
export interface Scores {
  /** Of 100, by category. */
  scores: Record<string, number>
  /** Its score for search engines, if it were not for asking them to leave the page out. */
  seoIfIndexed: number
  /** Largest contentful paint in ms; absent if nothing was painted. */
  paint?: number
  /** Audits that cost points. */
  failed: string[]
}

/** On a busy machine the browser may lose a recording; Lighthouse itself asks to be run again then. */
const attempts = 3

async function measure(url: string, port: number): Promise<Result> {
  let fault = 'it gave no result'
  for (let attempt = 0; attempt < attempts; attempt++) {
    const args = ['--output=json', '--quiet', `--port=${port}`]
    const ended = await run(
      'npm',
      ['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', url, ...args],
      { maxBuffer: 64 * 1024 * 1024 },
    ).catch((error: Error & { stdout: string }) => {
      fault = error.message
      return error
    })
    if (!ended.stdout.startsWith('{')) continue
    const result = resultSchema.parse(JSON.parse(ended.stdout))
    if (!result.runtimeError) return result
    fault = result.runtimeError.message
  }
  throw new Error(`Lighthouse could not judge ${url}: ${fault}`)
}

/** Runs Lighthouse on a page, in the browser whose debugging port is given. @throws if it fails again and again. */
export async function runLighthouse(url: string, port: number): Promise<Scores> {
  const lhr = await measure(url, port)
  const scores = Object.entries(lhr.categories).map(([name, { score }]) => [
    name,
    Math.round((score ?? 0) * 100),
  ])
  const paint = lhr.audits['largest-contentful-paint']?.numericValue
  return {
    scores: Object.fromEntries(scores),
    seoIfIndexed: scoreWithout(lhr, 'seo', 'is-crawlable'),
    ...(paint !== undefined && { paint }),
    failed: listFailed(lhr),
  }
}

/** A category's score, of 100, had one of its audits not been made: the weighted mean of the others. */
export function scoreWithout(
  { categories, audits }: Pick<Result, 'categories' | 'audits'>,
  category: string,
  audit: string,
): number {
  let [sum, weights] = [0, 0]
  for (const { id, weight } of categories[category]?.auditRefs ?? []) {
    const score = audits[id]?.score
    if (id === audit || typeof score !== 'number') continue
    sum += score * weight
    weights += weight
  }
  return weights > 0 ? Math.round((sum / weights) * 100) : 100
}

function listFailed({ categories, audits }: Result): string[] {
  const weighed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  )
  return weighed.flatMap(({ id }) => {
    const score = audits[id]?.score
    return typeof score === 'number' && score < 1 ? [id] : []
  })
}
