import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startRedis, type TestRedis } from '../lib/server/sharing/test-redis'
import { findProgram, reasons } from '../lib/testing/needs'
import { expect, test } from './fixtures'
import { type RunningPortal, startPortal } from './server'

const subject = 'arithmetic'
const question = (slug: string) => `/learn/${subject}/questions/${slug}`
const pages = ['/', '/learn', `/learn/${subject}`, '/search?q=times', '/study', '/sitemap.xml']
/** On a busy machine a store that is slow is done without, which is as it should be: what is shared is asked for again. */
const patience = { timeout: 20_000 }

test.describe('three instances that share a store', () => {
  test.describe.configure({ mode: 'serial' })
  test.skip(!findProgram('redis-server'), reasons.program('redis-server'))

  let contentDir: string
  let redis: TestRedis
  let alone: RunningPortal
  let instances: [RunningPortal, RunningPortal, RunningPortal]
  const questions = [3, 4, 5, 6, 7, 8, 9].flatMap((a) =>
    [9, 10, 11, 12].map((b) => question(`what-is-${a}-times-${b}`)),
  )

  test.beforeAll(async () => {
    test.setTimeout(120_000)
    contentDir = mkdtempSync(path.join(tmpdir(), 'shared-content-'))
    cpSync(
      path.join(import.meta.dirname, 'content/learn', subject),
      `${contentDir}/learn/${subject}`,
      {
        recursive: true,
      },
    )
    redis = await startRedis()
    const settings = { CONTENT_DIR: contentDir, SITE_URL: 'https://portal.example' }
    const sharing = { ...settings, CACHE_URL: redis.url }
    ;[alone, ...instances] = await Promise.all([
      startPortal(settings),
      startPortal(sharing),
      startPortal(sharing),
      startPortal(sharing),
    ])
    for (const { url } of instances) await expect.poll(() => isConnected(url), patience).toBe(true)
  })

  test.afterAll(async () => {
    await Promise.all([alone, ...instances].map((portal) => portal.stop()))
    await redis.stop()
    rmSync(contentDir, { recursive: true })
  })

  test('what one has rendered the others have, too', async () => {
    const [a, b, c] = instances
    await expectShared(a, b)
    await expectShared(b, c)
  })

  test('answers are the same bytes, from every instance, stored or not, shared or not', async () => {
    for (const path of [...pages, ...questions.slice(0, 5)]) {
      const [first, ...others] = await Promise.all(
        [alone, alone, ...instances, ...instances].map(({ url }) => read(url, path)),
      )
      for (const { status, etag, body } of others) {
        expect({ status, etag, body }, path).toEqual({
          status: 200,
          etag: first?.etag,
          body: first?.body,
        })
      }
    }
  })

  test('500 who ask at once for a page that nobody has asked for cost one rendering', async () => {
    const { url } = alone
    const path = questions.at(-1) ?? ''
    const before = await readMetric(url, 'portal_render_seconds_count')
    const answers = await Promise.all(Array.from({ length: 500 }, () => read(url, path)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1)
    expect(await readMetric(url, 'portal_render_seconds_count')).toBe(before + 1)
  })

  test('a record that is published is on all of them', async () => {
    const slug = 'what-is-13-times-13'
    const model = readFileSync(`${contentDir}/learn/${subject}/what-is-12-times-12.md`, 'utf8')
    const source = model
      .replaceAll('12 times 12', '13 times 13')
      .replaceAll('12-times-12', '13-times-13')
      .replace(/^id: .*$/m, 'id: 9913')
      .replace(/^date: .*$/m, 'date: 2026-11-01')
      // Another answer, or it would be a duplicate of its model.
      .replace(/^answer: >-\n.*$/m, 'answer: One hundred and sixty-nine.')
    for (const { url } of instances) expect((await read(url, question(slug))).status).toBe(404)
    writeFileSync(`${contentDir}/learn/${subject}/${slug}.md`, source)
    for (const { url } of instances) {
      await expect
        .poll(() => read(url, question(slug)).then(({ status }) => status), patience)
        .toBe(200)
      await expect
        .poll(() => read(url, `/learn/${subject}`).then(({ body }) => body), patience)
        .toContain(question(slug))
    }
  })

  test('pages are right while the store is away, and shared again when it is back', async () => {
    const [a, b] = instances
    await redis.stop()
    for (const path of questions.slice(0, 4)) {
      const { body } = await read(alone.url, path)
      for (const { url } of instances) {
        expect(await read(url, path)).toMatchObject({ status: 200, body })
      }
    }
    redis = await startRedis(Number(new URL(redis.url).port))
    await expect.poll(() => isConnected(b.url), patience).toBe(true)
    await expectShared(a, b)
  })

  /** Has one render a page that nobody has asked for, and another find it. */
  async function expectShared(from: RunningPortal, to: RunningPortal) {
    await expect(async () => {
      const path = questions.pop() ?? ''
      expect((await read(from.url, path)).state).toBe('miss')
      // By the time of a second answer the first is stored.
      await read(from.url, path)
      expect((await read(to.url, path)).state).toBe('shared')
    }).toPass(patience)
  }
})

async function read(origin: string, path: string) {
  const answer = await fetch(origin + path)
  return {
    status: answer.status,
    state: answer.headers.get('x-cache'),
    etag: answer.headers.get('etag'),
    body: await answer.text(),
  }
}

async function readMetric(origin: string, name: string): Promise<number> {
  const { body } = await read(origin, '/metrics')
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(body)?.[1])
}

const isConnected = async (origin: string) =>
  (await readMetric(origin, 'portal_shared_store_connected')) === 1
