import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { declareShown } from '@/lib/routes'
import {
  createGate,
  mass,
  readMetric,
  showAddress,
  startTestPortal,
  TestPortals,
  writePage,
} from './test-portal'

describe('a running server', () => {
  const portals = new TestPortals()
  afterEach(() => portals.stop())

  describe('a change of content', () => {
    it('drops the pages that it touches, and no other', async () => {
      const { url, content, asked } = await portals.start((request, response) => {
        if (request.url === '/topics/force') declareShown(mass)
        return showAddress(request, response)
      })
      const paths = [mass, '/learn/physics', '/topics/force', '/learn/law']
      for (const path of paths) await fetch(url + path)
      content.change({ paths: [mass, '/learn/physics'] })
      asked.length = 0
      for (const path of paths) await fetch(url + path)
      expect(asked).toEqual([mass, '/learn/physics', '/topics/force'])
    })

    it('overtakes a rendering that began before it', async () => {
      let text = 'old'
      const gate = createGate()
      const { url, content } = await portals.start(async (request, response) => {
        if (request.url !== mass) return showAddress(request, response)
        const begun = text
        if (begun === 'old') await gate.pass()
        writePage(response, begun)
      })
      const early = fetch(url + mass)
      await gate.reached
      text = 'new'
      content.change({ paths: [mass] })
      const late = await fetch(url + mass)
      expect(await late.text()).toContain('new')
      gate.open()
      expect(await (await early).text()).toContain('old')
      const after = await fetch(url + mass)
      expect([after.headers.get('x-cache'), await after.text()]).toEqual([
        'hit',
        expect.stringContaining('new'),
      ])
    })
  })

  describe('an answer that cannot be written', () => {
    it('fails for each of its requests, and ends nothing', async () => {
      const headers = new Map([
        ['content-type', 'text/plain'],
        ['content-language', 'en\u0000'],
      ])
      const render = async () => ({ status: 200, headers, body: Buffer.from('x') })
      const application = { render, close: async () => undefined }
      const { url } = await portals.start(showAddress, { application })
      const statuses: number[] = []
      for (const _ of [1, 2, 3]) statuses.push((await fetch(url + mass)).status)
      expect(statuses).toEqual([500, 500, 500])
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
      expect(await readMetric(url, 'portal_failures_total{cause="internal"}')).toBe(3)
    })
  })

  describe('answers that are made beforehand', () => {
    it('are there when they are asked for first', async () => {
      const { url, asked } = await portals.start(showAddress, { warm: ['/sitemap.xml'] })
      expect((await fetch(`${url}/sitemap.xml`)).status).toBe(200)
      expect(asked).toEqual([])
    })

    it('keep nothing from being served where they fail', async () => {
      const { url } = await portals.start(
        (request, response) => {
          if (request.url === '/sitemap.xml') throw new Error('no sitemap')
          return showAddress(request, response)
        },
        { warm: ['/sitemap.xml'] },
      )
      expect((await fetch(url + mass)).status).toBe(200)
      expect((await fetch(`${url}/sitemap.xml`)).status).toBe(500)
    })
  })

  describe('operations', () => {
    it('tell that it lives and is ready', async () => {
      const { url } = await portals.start(showAddress)
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
      expect((await fetch(`${url}/readyz`)).status).toBe(200)
    })

    it('tell that it is not ready while pages fail', async () => {
      const { url } = await portals.start((_, response) => writePage(response, 'x', 500))
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
      expect((await fetch(`${url}/readyz`)).status).toBe(503)
    })

    it('count what happens', async () => {
      const { url } = await portals.start(showAddress)
      for (const _ of [1, 2, 3]) await fetch(url + mass)
      await fetch(`${url}/learn/none`)
      const text = await (await fetch(`${url}/metrics`)).text()
      expect(text).toContain('portal_requests_total{kind="question",status="200"} 3')
      expect(text).toContain('portal_requests_total{kind="list",status="404"} 1')
      expect(text).toContain('portal_cache_answers_total{state="hit"} 2')
      expect(text).toContain('portal_catalog_records 3')
      expect(text).toContain('portal_catalog_broken 1')
    })

    it('serve the rules of what to fetch ahead, as every page says', async () => {
      const { url } = await portals.start(showAddress)
      const rules = (await fetch(url + mass)).headers.get('speculation-rules') ?? ''
      const answer = await fetch(url + JSON.parse(rules))
      expect(answer.headers.get('content-type')).toBe('application/speculationrules+json')
      expect(await answer.json()).toHaveProperty('prefetch')
    })
  })

  it('answers what comes over open connections while it stops, and asks to end them', async () => {
    const { url, server } = await startTestPortal(showAddress, { drain: { linger: 60_000 } })
    const connections = await Promise.all(
      [1, 2].map(async () => {
        const socket = connect(Number(new URL(url).port), '127.0.0.1')
        await once(socket, 'connect')
        return socket
      }),
    )
    const ask = async (socket: Socket) => {
      socket.write(`GET ${mass} HTTP/1.1\r\nHost: x\r\n\r\n`)
      const [data] = await once(socket, 'data')
      return String(data)
    }
    const [used, fresh] = connections as [Socket, Socket]
    expect(await ask(used)).not.toMatch(/^connection: close/im)
    const stopped = server.stop()
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
    for (const socket of [used, fresh]) {
      const ended = once(socket, 'close')
      expect(await ask(socket)).toMatch(/^HTTP\/1.1 200 .*^connection: close/ims)
      await ended
    }
    await stopped
  })

  it('stops when the answers under way are given', async () => {
    const gate = createGate()
    const { url, server } = await startTestPortal(async (request, response) => {
      if (request.url === mass) await gate.pass()
      await showAddress(request, response)
    })
    const answer = fetch(url + mass)
    await gate.reached
    const idle = connect(Number(new URL(url).port), '127.0.0.1')
    await once(idle, 'connect')
    const idleClosed = once(idle.resume(), 'close')
    const stopped = server.stop()
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
    gate.open()
    expect((await answer).status).toBe(200)
    await stopped
    await idleClosed
  })
})
