import { afterEach, describe, expect, it } from 'vitest'
import { mass, readRaw, readStatus, showAddress, TestPortals } from './test-portal'

describe('a running server', () => {
  const portals = new TestPortals()
  afterEach(() => portals.stop())

  describe('addresses', () => {
    it.each([
      ['/Learn/Physics/', '/learn/physics'],
      ['/learn//evil.example', '/learn/evil.example'],
      ['//evil.example/x', '/evil.example/x'],
      ['/learn/physics.html', '/learn/physics'],
      ['/LEARN?x=1&q=%0d%0a', '/learn?x=1&q=%0d%0a'],
    ])('%s leads to %s in one step', async (path, location) => {
      const { url, asked } = await portals.start(showAddress)
      const [status, headers] = await readStatus(url, path)
      expect([status, headers.location]).toEqual([308, location])
      expect(asked).toEqual([])
    })

    it.each(['/%5cevil.example', '/..%2f..%2fetc', '/%252e%252e/', '/constructor%20', '/a/../b'])(
      '%s is not found',
      async (path) => {
        const { url } = await portals.start(showAddress)
        expect((await readStatus(url, path))[0]).toBe(404)
      },
    )

    it.each([
      ['/%00', 400],
      ['/%', 400],
      ['/%c0%ae', 400],
      [`/${'a'.repeat(3_000)}`, 414],
      ['/_next/image?url=%2Ficon.png&w=64&q=75', 404],
      ['/_next/data/x.json', 404],
    ])('%s is refused', async (path, status) => {
      const { url, asked } = await portals.start(showAddress)
      expect((await readStatus(url, path))[0]).toBe(status)
      expect(asked).toEqual([])
    })

    it('that moved lead to the new one, however they are spelt, in one step', async () => {
      const { url, content } = await portals.start(showAddress)
      content.resolutions.set('/learn/old', { kind: 'redirect', to: '/learn/new' })
      for (const path of ['/learn/old', '/Learn//old/']) {
        const [status, headers] = await readStatus(url, path)
        expect([status, headers.location]).toEqual([308, '/learn/new'])
      }
    })

    it.each([
      ['/learn/new', '/learn/new?a=1'],
      ['/learn/new#part', '/learn/new?a=1#part'],
      ['/search?q=new', '/search?q=new&a=1'],
    ])('that moved to %s keep what was asked for besides', async (to, location) => {
      const { url, content } = await portals.start(showAddress)
      content.resolutions.set('/learn/old', { kind: 'redirect', to })
      const [, headers] = await readStatus(url, '/learn/old?a=1')
      expect(headers.location).toBe(location)
    })

    it('that were removed say so', async () => {
      const { url, content } = await portals.start(showAddress)
      content.resolutions.set('/learn/old', { kind: 'gone' })
      expect((await fetch(`${url}/learn/old`)).status).toBe(410)
    })
  })

  describe('requests', () => {
    it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
      'with %s are refused',
      async (method) => {
        const { url, asked } = await portals.start(showAddress)
        const headers = { 'next-action': 'x' }
        const answer = await fetch(url + mass, { method, headers })
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
        expect(asked).toEqual([])
      },
    )

    it('to become a web socket are refused', async () => {
      const { url } = await portals.start(showAddress)
      const headers = { connection: 'Upgrade', upgrade: 'websocket' }
      expect((await readStatus(url, mass, headers))[0]).toBe(400)
    })

    it('with a body on GET get the page, and the connection ends', async () => {
      const { url } = await portals.start(showAddress)
      const answer = await readRaw(url, mass, { 'content-length': '5' }, 'evil!')
      expect(answer).not.toContain('evil!')
      expect(await (await fetch(url + mass)).text()).toBe(answer)
    })

    it('with too many header bytes are refused', async () => {
      const { url } = await portals.start(showAddress)
      expect((await readStatus(url, '/', { cookie: 'x'.repeat(40_000) }))[0]).toBe(431)
    })
  })
})
