import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { createStoredResponse } from './http/stored-response'
import { serializeResponse } from './sharing/serialize'
import { type Lie, type LyingRedis, startLyingRedis } from './sharing/test-lying-redis'
import { mass, readMetric, showAddress, TestPortals } from './test-portal'

const other = await createStoredResponse({
  status: 200,
  headers: [['X-Test', 'a value\u0000of another site']],
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from('<p>another page</p>'.repeat(50)),
  renderedAt: Date.now(),
})
const bulk = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`$${bytes.length}\r\n`), bytes, Buffer.from('\r\n')])
const list = (...items: Buffer[]) =>
  Buffer.concat([Buffer.from(`*${items.length}\r\n`), ...items.map(bulk)])
const packed = serializeResponse(other, 'another name')
const flipped = Buffer.from(packed).fill(0xff, 40, 41)

/** What a store replies to a reading, and perhaps to more. */
const lies: [name: string, lie: Lie][] = [
  ['another page', (command) => (command === 'MGET' ? list(packed) : undefined)],
  ['a flipped page', (command) => (command === 'MGET' ? list(flipped) : undefined)],
  ['half a page', (command) => (command === 'MGET' ? list(packed.subarray(0, 300)) : undefined)],
  [
    'too many values',
    (command) => (command === 'MGET' ? list(...Array(50).fill(packed)) : undefined),
  ],
  ['a number', (command) => (command === 'MGET' ? ':42\r\n' : undefined)],
  ['a string', (command) => (command === 'MGET' ? '+yes\r\n' : undefined)],
  ['nothing at all', (command) => (command === 'MGET' ? '$-1\r\n' : undefined)],
  ['a list of lists', (command) => (command === 'MGET' ? '*1\r\n*1\r\n:1\r\n' : undefined)],
  ['an error', (command) => (command === 'MGET' ? '-WRONGTYPE of value\r\n' : undefined)],
  ['no reply', () => undefined],
  ['the end of the connection', (command) => (command === 'MGET' ? 'close' : undefined)],
  [
    'what is no protocol',
    (command) => (command === 'MGET' ? 'HTTP/1.1 400 Bad\r\n\r\n' : undefined),
  ],
  [
    'more replies than commands',
    (command) => (command === 'MGET' ? ':1\r\n:2\r\n:3\r\n' : undefined),
  ],
  ['no greeting', (command) => (command === 'HELLO' ? 'close' : undefined)],
  ['garbage as greeting', () => Buffer.from([0, 255, 254, 13, 10])],
  [
    'news without end',
    (command) => (command === 'SUBSCRIBE' ? '+OK\r\n'.repeat(1_000) : undefined),
  ],
]

describe('a shared store that lies', () => {
  const portals = new TestPortals()
  let redis: LyingRedis | undefined
  afterEach(async () => {
    await portals.stop()
    await redis?.stop()
  })

  it.each(lies)('with %s: pages are right, and the process lives', async (_, lie) => {
    redis = await startLyingRedis(lie)
    const sharing = { url: redis.url }
    const { url } = await portals.start(showAddress, { sharing })
    // Time to connect, or to fail at it.
    await wait(100)
    for (let n = 0; n < 5; n++) {
      const answer = await fetch(`${url}${mass}-${n}`)
      expect([answer.status, await answer.text()]).toEqual([
        200,
        expect.stringContaining(`${mass}-${n}`),
      ])
    }
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(await readMetric(url, 'portal_failures_total{cause="internal"}')).toBe(0)
  })
})
