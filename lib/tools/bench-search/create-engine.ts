import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BenchEngine, EngineName } from './engine'
import { readRecords } from './read-records'

const mostResults = 10

async function createPortal(contentDir: string): Promise<BenchEngine> {
  const { buildCatalog, openCatalog } = await import('@/lib/catalog')
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-search-'))
  await buildCatalog({ contentDir, dataDir, now: new Date() })
  const catalog = openCatalog({ contentDir, dataDir })
  return {
    search: (query) => catalog.searchQuestions({ query }).results.map(({ question }) => question),
    indexBytes: catalog.getSearchBytes(),
    close() {
      catalog.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

async function createMiniSearch(contentDir: string): Promise<BenchEngine> {
  const { default: MiniSearch } = await import('minisearch')
  const records = await readRecords(contentDir)
  const index = new MiniSearch({
    fields: ['title', 'keywords'],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  })
  index.addAll(records.map((record, id) => ({ ...record, id })))
  return {
    search: (query) =>
      index
        .search(query)
        .slice(0, mostResults)
        .map(({ id }) => records[id]?.title ?? ''),
    indexBytes: Buffer.byteLength(JSON.stringify(index)),
    close() {},
  }
}

async function createFlexSearch(contentDir: string): Promise<BenchEngine> {
  const { Index } = await import('flexsearch')
  const records = await readRecords(contentDir)
  const index = new Index({ tokenize: 'forward' })
  for (const [id, { title, keywords }] of records.entries()) index.add(id, `${title} ${keywords}`)
  return {
    search: (query) =>
      index
        .search(query, { limit: mostResults, suggest: true })
        .map((id) => records[Number(id)]?.title ?? ''),
    close() {},
  }
}

/** Reads the records of a content root into an engine. */
export function createEngine(name: EngineName, contentDir: string): Promise<BenchEngine> {
  const create = {
    portal: createPortal,
    minisearch: createMiniSearch,
    flexsearch: createFlexSearch,
  }
  return create[name](contentDir)
}
