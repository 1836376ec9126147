import { afterEach, describe, expect, it } from 'vitest'
import { CatalogError } from '@/lib/catalog'
import { noteRenderError } from './next/render-context'
import {
  mass,
  readMetric,
  showAddress,
  type TestHandler,
  type TestPortal,
  TestPortals,
  writePage,
} from './test-portal'

const list = '/learn/physics'

describe('a running server', () => {
  const portals = new TestPortals()
  afterEach(() => portals.stop())

  /** A portal whose catalog can be made unreadable: its lists fail then, and its questions come from files. */
  async function start() {
    let portal: TestPortal | undefined
    const handler: TestHandler = (request, response) => {
      const needsCatalog = request.url === list || request.url?.startsWith('/search')
      if (portal?.content.fault && needsCatalog) return writePage(response, 'failed', 500)
      return showAddress(request, response)
    }
    portal = await portals.start(handler)
    const { content } = portal
    const ask = content.resolve.bind(content)
    content.resolve = async (path) => {
      if (content.fault === 'unreadable') throw new CatalogError('damaged')
      return ask(path)
    }
    return portal
  }

  describe('with an unreadable catalog', () => {
    it('serves questions, and asks to come again for what only the catalog knows', async () => {
      const { url, content } = await start()
      content.fault = 'unreadable'
      const question = await fetch(url + mass)
      expect([question.status, question.headers.get('cache-control')]).toEqual([
        200,
        'private, no-store',
      ])
      for (const path of [list, '/search?q=mass']) {
        const answer = await fetch(url + path)
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      }
      expect(await readMetric(url, 'portal_failures_total{cause="catalog"}')).toBe(2)
    })

    it('does not ask the application for what it cannot answer', async () => {
      const { url, content, asked } = await start()
      content.fault = 'unreadable'
      for (const path of ['/', list, '/search?q=mass', '/topics/energy']) {
        expect((await fetch(url + path)).status).toBe(path === '/' ? 200 : 503)
      }
      expect(asked).toEqual([])
    })

    it('serves what is stored, and stores nothing', async () => {
      const { url, content, asked } = await start()
      await fetch(url + list)
      content.fault = 'unreadable'
      expect((await fetch(url + list)).headers.get('x-cache')).toBe('hit')
      for (const _ of [1, 2]) await fetch(url + mass)
      content.fault = undefined
      expect((await fetch(url + mass)).headers.get('x-cache')).toBe('miss')
      expect(asked.filter((target) => target === mass)).toHaveLength(3)
    })

    it('is not ready until the catalog is made anew', async () => {
      const { url, content } = await start()
      content.fault = 'unreadable'
      expect((await fetch(`${url}/readyz`)).status).toBe(503)
      expect((await fetch(`${url}/metrics`)).status).toBe(200)
      content.fault = undefined
      await expect
        .poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 5_000 })
        .toBe(200)
    })
  })

  describe('with a catalog that has been removed', () => {
    it('serves everything, and stores nothing', async () => {
      const { url, content, asked } = await portals.start(showAddress)
      content.fault = 'missing'
      for (const _ of [1, 2]) expect((await fetch(url + list)).status).toBe(200)
      expect(asked).toEqual([list, list])
      expect((await fetch(`${url}/readyz`)).status).toBe(200)
    })
  })

  it('is not ready while a question cannot be rendered, and asks for one once a second at most', async () => {
    let fails = true
    const { url, content, asked } = await portals.start((request, response) =>
      fails && request.url === mass
        ? writePage(response, 'x', 500)
        : showAddress(request, response),
    )
    content.sample = mass
    const readStatus = async () => (await fetch(`${url}/readyz`)).status
    await expect.poll(readStatus, { timeout: 5_000 }).toBe(503)
    const before = asked.length
    await Promise.all(Array.from({ length: 20 }, readStatus))
    expect(asked.length - before).toBeLessThanOrEqual(1)
    fails = false
    await expect.poll(readStatus, { timeout: 5_000 }).toBe(200)
  })

  it.each([
    ['disk', Object.assign(new Error('a fault of the test'), { code: 'EIO' })],
    ['renderer', new TypeError('a fault of the test')],
    ['application', undefined],
  ])('counts a page that fails by its cause: %s', async (cause, error) => {
    const { url } = await portals.start((_, response) => {
      if (error) noteRenderError(error)
      writePage(response, 'failed', 500)
    })
    const read = (name: string) => readMetric(url, `portal_failures_total{cause="${name}"}`)
    const before = await read(cause)
    for (const init of [{}, { headers: { rsc: '1' } }]) await fetch(url + mass, init)
    expect(await read(cause)).toBe(before + 2)
  })

  it('starts the application anew where its pages of a kind fail', async () => {
    let restarts = 0
    const page = (status: number) => ({
      status,
      headers: new Map([['content-type', 'text/html']]),
      body: Buffer.from('<p>x</p>'),
    })
    const { url } = await portals.start(showAddress, {
      application: {
        render: async (target) => page(target === mass && restarts === 0 ? 500 : 200),
        restart: async () => void restarts++,
        close: async () => undefined,
      },
    })
    const statuses: number[] = []
    for (let n = 0; n < 4; n++) statuses.push((await fetch(url + mass)).status)
    expect([statuses, restarts]).toEqual([[500, 500, 500, 200], 1])
  })
})
