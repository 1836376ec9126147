import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { needsProgram } from '@/lib/testing/needs'
import { mass, readMetric, TestPortals, writePage } from '../test-portal'
import { startRedis, type TestRedis } from './test-redis'

/** Time for one instance to have stored what it rendered, in ms. */
const storing = 200
/** On a busy machine the store may be given up on now and then, which is as it should be: it is tried again. */
const patience = { timeout: 20_000, interval: 100 }
let questions = 0
/** A question that nobody has asked for. */
const makeQuestion = () => `/learn/physics/questions/number-${++questions}`

describe('three instances', { timeout: 60_000, ...needsProgram('redis-server') }, () => {
  const portals = new TestPortals()
  let redis: TestRedis
  /** What the content says; every instance reads the same folder. */
  let text: string
  let version: string
  beforeEach(async () => {
    redis = await startRedis()
    text = 'first'
    version = 'v1'
  })
  afterEach(async () => {
    await portals.stop()
    await redis.stop()
  })

  const start = async () => {
    const portal = await portals.start(
      (request, response) => writePage(response, `${text} ${request.url}`),
      { sharing: { url: redis.url } },
    )
    const { content } = portal
    content.onRefresh = () => {
      if (content.version !== version) content.change({ paths: [mass] }, version)
    }
    return portal
  }
  const startThree = async () => {
    const three = [await start(), await start(), await start()] as const
    // Connected when one can read what another wrote.
    await vi.waitFor(async () => {
      await read(three[0].url, `/learn/${Math.random().toString(36).slice(2)}`)
      for (const { url } of three)
        expect(await readMetric(url, 'portal_shared_store_connected')).toBe(1)
    }, patience)
    return three
  }

  it('share what one has rendered, byte for byte', async () => {
    const [a, b, c] = await startThree()
    await vi.waitFor(async () => {
      const path = makeQuestion()
      const first = await read(a.url, path)
      await wait(storing)
      for (const { url, asked } of [b, c]) {
        expect(await read(url, path)).toEqual({ ...first, state: 'shared' })
        expect(asked).not.toContain(path)
      }
    }, patience)
  })

  it('all show a change that one has seen, and keep what it does not touch', async () => {
    const [a, b, c] = await startThree()
    for (const { url } of [a, b, c]) await read(url, mass)
    const others = Array.from({ length: 20 }, makeQuestion)
    for (const path of others) await read(a.url, path)
    await wait(storing)
    text = 'second'
    version = 'v2'
    a.content.change({ paths: [mass] }, version)
    await vi.waitFor(async () => {
      for (const { url } of [a, b, c]) expect((await read(url, mass)).body).toContain('second')
    }, patience)
    await vi.waitFor(async () => {
      expect(await read(b.url, others.pop() ?? mass)).toMatchObject({
        state: 'shared',
        body: expect.stringContaining('first'),
      })
    }, patience)
  })

  it('serve on while the store is away, and share again when it is back', async () => {
    const [a, b] = await startThree()
    await redis.stop()
    expect((await read(a.url, mass)).state).toBe('miss')
    expect((await read(b.url, mass)).state).toBe('miss')
    redis = await startRedis(Number(new URL(redis.url).port))
    await vi.waitFor(async () => {
      const path = makeQuestion()
      await read(a.url, path)
      await wait(storing)
      expect((await read(b.url, path)).state).toBe('shared')
    }, patience)
  })
})

async function read(url: string, path: string) {
  const answer = await fetch(url + path)
  return {
    state: answer.headers.get('x-cache'),
    etag: answer.headers.get('etag'),
    body: await answer.text(),
  }
}
