import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import {
  createGate,
  mass,
  readMetric,
  showAddress,
  type TestHandler,
  type TestPortal,
  TestPortals,
} from './test-portal'

/** A busy machine may take its time to see that connections have closed. */
const patience = { timeout: 20_000 }

describe('a flood of addresses that strangers make up', () => {
  const portals = new TestPortals()
  const sockets: Socket[] = []
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    await portals.stop()
  })

  /** A portal whose searches wait at a gate. */
  async function start() {
    const gate = createGate()
    const handler: TestHandler = async (request, response) => {
      if (request.url?.startsWith('/search')) await gate.pass()
      await showAddress(request, response)
    }
    return { ...(await portals.start(handler)), gate }
  }

  /** Asks for a page without reading its answer. */
  async function ask(url: string, path: string): Promise<Socket> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.on('error', () => undefined)
    sockets.push(socket)
    await once(socket, 'connect')
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
    return socket
  }
  const flood = (url: string, count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => ask(url, `/search?q=made-up-${n}`)))
  const expectQueued = (url: string, length: number) =>
    expect.poll(() => readMetric(url, 'portal_render_queue')).toBe(length)
  const listSearches = ({ asked }: Pick<TestPortal, 'asked'>) =>
    asked.filter((target) => target.startsWith('/search'))

  it('leaves nothing to do once its clients have disconnected', async () => {
    const { url, asked, gate } = await start()
    const clients = await flood(url, 90)
    await expectQueued(url, 87)
    for (const client of clients) client.destroy()
    await expectQueued(url, 0)
    gate.open()
    expect((await fetch(`${url}/search?q=honest`)).status).toBe(200)
    expect(listSearches({ asked })).toHaveLength(3 + 1)
    expect(await readMetric(url, 'portal_abandoned_requests_total')).toBe(90)
  })

  it('is told at once to come again where the queue is full', async () => {
    const { url, gate } = await start()
    await flood(url, 103)
    await expectQueued(url, 100)
    const answer = await fetch(`${url}/search?q=one-more`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(await answer.text()).toContain('<h1>Please try again in a moment</h1>')
    expect(await readMetric(url, 'portal_failures_total{cause="queue-full"}')).toBe(1)
    gate.open()
  })

  it('does not keep pages waiting, stored or not', async () => {
    const { url, asked, gate } = await start()
    await (await fetch(url + mass)).text()
    await flood(url, 103)
    await expectQueued(url, 100)
    expect((await fetch(url + mass)).headers.get('x-cache')).toBe('hit')
    const cold = fetch(`${url}/learn/physics/questions/what-is-force`)
    await expectQueued(url, 101)
    gate.open()
    expect((await cold).status).toBe(200)
    // Three were running, and one of the other lane may have had its turn before each that ended.
    const place = asked.indexOf('/learn/physics/questions/what-is-force')
    expect(asked.slice(0, place).filter((target) => target !== mass).length).toBeLessThan(3 + 3)
  })

  it('takes no more connections than leave files to be opened, and new ones when those have gone', async () => {
    const { url } = await portals.start(showAddress, { maxConnections: 3 })
    const taken = await Promise.all([1, 2, 3].map(() => ask(url, '/healthz')))
    await Promise.all(taken.map((socket) => once(socket, 'data')))
    const dropped = await ask(url, '/healthz')
    // A socket that is not read closes only by a reset, which comes where the server had unread bytes.
    await once(dropped.resume(), 'close')
    for (const socket of taken) socket.destroy()
    // `fetch` may wait for ever on a connection that was dropped as it was made.
    const get = () => fetch(url + mass, { signal: AbortSignal.timeout(2_000) })
    await expect.poll(() => get().then(({ status }) => status, String), patience).toBe(200)
    const name = 'portal_failures_total{cause="too-many-connections"}'
    expect(await readMetric(url, name)).toBeGreaterThan(0)
  })

  it('renders what several wait for as long as one of them is there', async () => {
    const { url, asked, gate } = await start()
    await flood(url, 3)
    const path = '/search?q=shared'
    const [first, second] = [await ask(url, path), await ask(url, path)]
    const third = fetch(url + path)
    await expectQueued(url, 1)
    first.destroy()
    second.destroy()
    await expect.poll(() => readMetric(url, 'portal_abandoned_requests_total')).toBe(2)
    gate.open()
    expect((await third).status).toBe(200)
    expect(listSearches({ asked }).filter((target) => target === path)).toHaveLength(1)
  })

  it('renders anew what was given up before it began', async () => {
    const { url, asked, gate } = await start()
    await flood(url, 3)
    const path = '/search?q=again'
    const first = await ask(url, path)
    await expectQueued(url, 1)
    first.destroy()
    await expectQueued(url, 0)
    const second = fetch(url + path)
    await expectQueued(url, 1)
    gate.open()
    expect((await second).status).toBe(200)
    expect(listSearches({ asked }).filter((target) => target === path)).toHaveLength(1)
  })

  it('keeps what was being rendered when its client disconnected', async () => {
    const { url, asked, gate } = await start()
    const path = '/search?q=begun'
    const client = await ask(url, path)
    await gate.reached
    client.destroy()
    await expect.poll(() => readMetric(url, 'portal_abandoned_requests_total')).toBe(1)
    const next = fetch(url + path)
    gate.open()
    expect((await next).status).toBe(200)
    expect(listSearches({ asked })).toEqual([path])
  })
})
