import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { refreshCatalog } from '@/lib/catalog'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { type CatalogContent, openContent } from './catalog-content'

// One folder for all: a process reads its settings once.
let corpus: TestCorpus
let content: CatalogContent
const lines: string[] = []

beforeAll(async () => {
  corpus = new TestCorpus(Array.from({ length: 20 }, (_, n) => ({ at: `art/question-${n}` })))
  vi.stubEnv('CONTENT_DIR', corpus.contentDir)
  vi.stubEnv('DATA_DIR', corpus.dataDir)
  const { contentDir, dataDir } = corpus
  await refreshCatalog({ contentDir, dataDir, now: new Date() })
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) })
  content = await openContent({ contentDir, dataDir, log })
})
afterAll(async () => {
  await content.close()
  vi.unstubAllEnvs()
  corpus[Symbol.dispose]()
})

const getPointer = () => path.join(corpus.dataDir, 'catalog.current')
const getFile = () => path.join(corpus.dataDir, readFileSync(getPointer(), 'utf8').trim())

/** Saves a record, so that the catalog has a log. */
async function save(): Promise<void> {
  corpus.write({ at: 'art/question-1', question: 'What is a question?' })
  await content.refresh()
  expect(content.findFault()).toBeUndefined()
}

it.each<[string, () => void | Promise<void>]>([
  [
    'the index of the log cut short',
    async () => {
      await save()
      truncateSync(`${getFile()}-shm`, 0)
    },
  ],
  ['the folder removed', () => rmSync(corpus.dataDir, { recursive: true })],
  ['the file removed', () => rmSync(getFile())],
  ['the pointer removed', () => rmSync(getPointer())],
  ['the pointer spoilt', () => writeFileSync(getPointer(), 'nothing')],
  ['the file emptied', () => truncateSync(getFile(), 0)],
  ['the file cut short', () => truncateSync(getFile(), 9_000)],
  [
    'a part of the file overwritten',
    () => {
      const bytes = readFileSync(getFile())
      writeFileSync(getFile(), bytes.fill(0x5a, 8_192, 20_000))
    },
  ],
])('a catalog is made anew by itself: %s', async (_, harm) => {
  await expect.poll(() => content.findFault(), { timeout: 30_000 }).toBeUndefined()
  const before = getFile()
  const changes: unknown[] = []
  const unsubscribe = content.subscribe((change) => changes.push(change))
  lines.length = 0
  await harm()
  expect(content.findFault()).toBeDefined()
  expect(content.getCounts().records).toBe(20)
  await expect.poll(() => content.findFault(), { timeout: 30_000 }).toBeUndefined()
  expect(getFile()).not.toBe(before)
  await expect
    .poll(() => changes.at(-1), { timeout: 30_000 })
    .toEqual(expect.objectContaining({ everything: true }))
  expect(await content.resolve('/learn/art/questions/question-1')).toEqual({ kind: 'page' })
  expect(lines.length).toBeLessThanOrEqual(3)
  unsubscribe()
})
