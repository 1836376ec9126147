import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { listRecordFiles, loadRecordFile } from '@/lib/content'

/** The part of a record that is searched and that queries are made from. */
export interface BenchRecord {
  title: string
  /** Comma-separated. */
  keywords: string
  /** As the record's file holds it. */
  answer: string
}

/** A search engine under measurement, filled and ready. */
export interface BenchEngine {
  /** Titles of the first ten results. */
  search(query: string): string[] | Promise<string[]>
  /** Size of the index on the disk or as JSON, in bytes; absent if the engine cannot tell. */
  indexBytes?: number
  close(): void
}

const mostResults = 10

/** All valid records of a content root. */
export async function readRecords(contentDir: string): Promise<BenchRecord[]> {
  const records: BenchRecord[] = []
  for await (const { file } of listRecordFiles(contentDir, () => {})) {
    const front = loadRecordFile(contentDir, file)?.record?.front
    if (!front) continue
    const { question, seo, answer } = front
    records.push({ title: question, keywords: seo.page_keywords ?? '', answer })
  }
  return records
}

async function createPortal(contentDir: string): Promise<BenchEngine> {
  const { buildCatalog, openCatalog } = await import('@/lib/catalog')
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-search-'))
  await buildCatalog({ contentDir, dataDir, now: new Date() })
  const catalog = openCatalog({ contentDir, dataDir })
  return {
    search: async (query) =>
      (await catalog.searchQuestions({ query })).results.map(({ question }) => question),
    indexBytes: await catalog.getSearchBytes(),
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
  index.addAll(records.map(({ title, keywords }, id) => ({ title, keywords, id })))
  return {
    search(query) {
      const results = index.search(query).slice(0, mostResults)
      return results.map(({ id }) => records[id]?.title ?? '')
    },
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
    search(query) {
      const ids = index.search(query, { limit: mostResults, suggest: true })
      return ids.map((id) => records[Number(id)]?.title ?? '')
    },
    close() {},
  }
}

/** Each reads the records of a content root into an engine; in the order of the table. */
export const engines = {
  portal: createPortal,
  minisearch: createMiniSearch,
  flexsearch: createFlexSearch,
} as const

export type EngineName = keyof typeof engines
