import lighthouse, { type Result } from 'lighthouse'

/** A page in the eyes of Lighthouse, on its simulated phone. */
export interface Scores {
  /** Of 100, by category. */
  scores: Record<string, number>
  /** Its score for search engines, if it were not for asking them to leave the page out. */
  seoIfIndexed: number
  /** Largest contentful paint in ms; absent where nothing was painted. */
  paint?: number
  /** Audits that cost points. */
  failed: string[]
}

/** On a busy machine the browser may lose a recording; Lighthouse itself asks to be run again then. */
const attempts = 3

async function measure(url: string, port: number): Promise<Result> {
  let fault = 'it gave no result'
  for (let attempt = 0; attempt < attempts; attempt++) {
    const run = await lighthouse(url, { port, output: 'json', logLevel: 'silent' })
    if (run && !run.lhr.runtimeError) return run.lhr
    fault = run?.lhr.runtimeError?.message ?? fault
  }
  throw new Error(`Lighthouse could not judge ${url}: ${fault}`)
}

/** Runs Lighthouse on a page, in the browser whose debugging port is given. @throws where it fails again and again. */
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
