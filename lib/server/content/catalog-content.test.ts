import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ContentChange, getCatalog, refreshCatalog } from '@/lib/catalog'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { createLogger } from '../log'
import { type CatalogContent, openContent } from './catalog-content'

const begin = new Date('2026-01-01T00:00:00Z')
const address = '/learn/art/questions/passing'

let corpus: TestCorpus
let content: CatalogContent

// One for all tests: a process reads its settings once.
beforeAll(() => {
  corpus = new TestCorpus([{ at: 'art/stays' }])
  vi.stubEnv('CONTENT_DIR', corpus.contentDir)
  vi.stubEnv('DATA_DIR', corpus.dataDir)
})

afterEach(() => content.close())

afterAll(() => {
  vi.unstubAllEnvs()
  corpus[Symbol.dispose]()
})

/** A clock that the test sets, or lets run. */
class TestClock {
  time = begin.getTime()
  steadyTime = 0

  now = () => this.time
  steady = () => this.steadyTime

  set(time: string): void {
    this.time = new Date(time).getTime()
  }

  run(minutes: number): void {
    this.time += minutes * 60_000
    this.steadyTime += minutes * 60_000
  }
}

async function isListed(): Promise<boolean> {
  const questions = await getCatalog().listNewest(9)
  return questions.some(({ slug }) => slug === 'passing')
}

const untilListed = (listed: boolean) =>
  vi.waitFor(async () => expect(await isListed()).toBe(listed), { timeout: 10_000 })

describe('a scheduled record', () => {
  let clock: TestClock
  let changes: ContentChange[]

  beforeEach(async () => {
    clock = new TestClock()
    changes = []
    corpus.write({
      at: 'art/passing',
      publish_at: '2026-01-01T00:10:00Z',
      expire_at: '2026-01-01T00:20:00Z',
    })
    await refreshCatalog({ ...corpus, now: begin })
    content = await openContent({ ...corpus, log: createLogger('silent'), clock })
    content.subscribe((change) => changes.push(change))
    await content.refresh()
  })

  test('comes and goes at its time, without a build, a restart or a request', async () => {
    expect(await isListed()).toBe(false)
    clock.run(10)
    await untilListed(true)
    clock.run(10)
    await untilListed(false)
    await vi.waitFor(() => {
      const paths = changes.flatMap((change) => change.paths)
      expect(paths.filter((path) => path === address)).toHaveLength(2)
    })
  })

  test('follows the clock when that is set forward and back, and every page is made anew', async () => {
    for (const [time, listed] of [
      ['2026-01-01T00:15:00Z', true],
      ['2025-12-31T00:00:00Z', false],
      ['2026-01-01T00:15:00Z', true],
      ['2027-01-01T00:00:00Z', false],
      ['2026-01-01T00:19:00Z', true],
    ] as const) {
      changes.length = 0
      clock.set(time)
      await untilListed(listed)
      expect(changes).toContainEqual({ paths: [], everything: true })
    }
  })
})

test('a sample is a question that can be read', async () => {
  corpus.write({ at: 'physics/newest', date: '2025-12-31' })
  await refreshCatalog(corpus)
  content = await openContent({ ...corpus, log: createLogger('silent') })
  expect(await content.getSample()).toBe('/learn/physics/questions/newest')
  corpus.remove('learn/physics')
  corpus.writeFile('learn/physics', '')
  expect(await content.getSample()).toBe('/learn/art/questions/stays')
  await content.refresh()
  expect(await content.resolve('/learn/physics/questions/newest')).toEqual({ kind: 'unavailable' })
  expect([content.getTrouble(), await content.isIncomplete()]).toEqual([undefined, true])
})
