import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ContentChange, getCatalog, refreshCatalog } from '@/lib/catalog'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { type CatalogContent, openContent } from './catalog-content'
import { createLogger } from './log'

const begin = new Date('2026-01-01T00:00:00Z')
const address = '/learn/art/questions/passing'

let corpus: TestCorpus
let content: CatalogContent | undefined

beforeEach(() => {
  vi.useFakeTimers({ now: begin, toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  corpus = new TestCorpus([{ at: 'art/stays' }])
  vi.stubEnv('CONTENT_DIR', corpus.contentDir)
  vi.stubEnv('DATA_DIR', corpus.dataDir)
})

afterEach(async () => {
  await content?.close()
  vi.useRealTimers()
  vi.unstubAllEnvs()
  corpus[Symbol.dispose]()
})

const isPublic = async () =>
  (await getCatalog().resolveQuestion('art', 'passing'))?.kind === 'question' &&
  getCatalog()
    .listNewest(9)
    .some(({ slug }) => slug === 'passing')

/** Lets the clock run for a minute, and what it has set off come to its end. */
async function passMinute(changes: readonly ContentChange[]): Promise<void> {
  const told = changes.length
  await vi.advanceTimersByTimeAsync(60_000)
  const isDue = ['00:10', '00:20'].includes(new Date().toISOString().slice(11, 16))
  if (isDue)
    await vi.waitFor(() => expect(changes.length).toBeGreaterThan(told), { timeout: 30_000 })
}

test('a scheduled record comes and an expired one goes within their minute, without a build, a restart or a request', async () => {
  corpus.write({
    at: 'art/passing',
    publish_at: '2026-01-01T00:10:00Z',
    expire_at: '2026-01-01T00:20:00Z',
  })
  await refreshCatalog({ ...corpus, now: begin })
  content = await openContent({ ...corpus, log: createLogger('silent') })
  const changes: ContentChange[] = []
  content.subscribe((change) => changes.push(change))

  const seen: string[] = []
  for (let minute = 1; minute <= 22; minute++) {
    await passMinute(changes)
    if (await isPublic()) seen.push(new Date().toISOString().slice(11, 16))
  }
  expect(seen).toEqual(Array.from({ length: 10 }, (_, n) => `00:${n + 10}`))
  expect(changes.length).toBeGreaterThanOrEqual(2)
  for (const { paths } of changes) expect(paths).toContain(address)
}, 60_000)
