import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleCorpus as corpus, needsCorpus } from '@/lib/testing/needs'
import type { CatalogReader } from '../pages/reader'
import { openCatalog } from '../sqlite/read/open'
import { buildCatalog } from '../sqlite/refresh/refresh-catalog'

/** Real records and queries, which stand beside the project and are no part of it. */

/** Mean reciprocal ranks among ten results that must not be missed, well below those that were measured. */
const least = { known: 0.92, prefixw: 0.87, typo: 0.95, natural: 0.95, body: 0.93 }

/** Titles in the queries' file are letters and digits alone. */
const normalize = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

describe('on the sample corpus', needsCorpus, () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'relevance-'))
  let catalog: CatalogReader
  let queries: Record<string, { q: string; title: string }[]>

  beforeAll(async () => {
    queries = JSON.parse(readFileSync(path.join(corpus, 'queries-dev.json'), 'utf8'))
    await buildCatalog({ contentDir: corpus, dataDir, now: new Date('2026-01-01') })
    catalog = openCatalog({ contentDir: corpus, dataDir })
  }, 180_000)

  afterAll(() => {
    catalog?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test.each(Object.entries(least))('%s queries find their records', async (set, mrr) => {
    let sum = 0
    for (const { q, title } of queries[set] ?? []) {
      const { results } = await catalog.searchQuestions({ query: q })
      const rank = results.findIndex(({ question }) => normalize(question) === normalize(title))
      if (rank >= 0) sum += 1 / (rank + 1)
    }
    expect(sum / (queries[set]?.length ?? 0)).toBeGreaterThan(mrr)
  })
})
