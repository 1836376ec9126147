import { once } from 'node:events'
import { get } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { exchange } from './http/test-socket'
import { createGate, showAddress, type TestHandler, TestPortals, writePage } from './test-portal'

const sitemap = '/sitemaps/physics-1.xml'
const piece = `<url>${'x'.repeat(100_000)}</url>`

describe('an answer too large to be held', () => {
  const portals = new TestPortals()
  afterEach(() => portals.stop())

  /** Ten pieces, the last of which waits for `pass`; says how it ended. */
  function writeLarge(pass = async () => {}) {
    const seen = { finished: 0, closed: 0 }
    const handler: TestHandler = async (request, response) => {
      if (request.url !== sitemap) return showAddress(request, response)
      response.setHeader('Content-Type', 'application/xml')
      response.once('close', () => {
        seen.closed++
      })
      for (let n = 0; n < 9; n++) response.write(piece)
      await pass()
      response.write(piece)
      response.end()
      seen.finished++
    }
    return { seen, handler }
  }

  it.each(['identity', 'gzip', 'br'])('is passed on as it is made, in %s', async (encoding) => {
    const gate = createGate()
    const { url } = await portals.start(writeLarge(gate.pass).handler)
    const answer = await fetch(url + sitemap, { headers: { 'accept-encoding': encoding } })
    expect(answer.headers.get('content-type')).toBe('application/xml')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(answer.headers.get('content-encoding') ?? 'identity').toBe(encoding)
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    const reader = answer.body?.getReader()
    const first = await reader?.read()
    expect(first?.done).toBe(false)
    gate.open()
    let bytes = first?.value?.length ?? 0
    for (let n = await reader?.read(); n && !n.done; n = await reader?.read())
      bytes += n.value.length
    expect(bytes).toBe(10 * piece.length)
  })

  it.each(['identity', 'gzip', 'br'])(
    'is not made again for who has it, in %s',
    async (encoding) => {
      const { seen, handler } = writeLarge()
      const { url, content } = await portals.start(handler)
      const ask = async (headers: Record<string, string> = {}) => {
        const answer = await fetch(url + sitemap, {
          headers: { 'accept-encoding': encoding, ...headers },
        })
        return { answer, text: await answer.text() }
      }
      const etag = (await ask()).answer.headers.get('etag') ?? ''
      expect(etag).toMatch(/^W\/"[\w-]+"$/)
      const again = await ask({ 'if-none-match': `"x", ${etag}` })
      expect([again.answer.status, again.text]).toEqual([304, ''])
      expect([again.answer.headers.get('etag'), seen.finished]).toEqual([etag, 1])
      expect(again.answer.headers.get('cache-control')).toContain('s-maxage=60')
      expect((await ask({ 'if-match': etag })).answer.status).toBe(412)
      content.change({ paths: ['/learn/physics'] }, 'v2')
      const changed = await ask({ 'if-none-match': etag })
      expect([changed.answer.status, changed.text.length]).toEqual([200, 10 * piece.length])
      expect(changed.answer.headers.get('etag')).not.toBe(etag)
    },
  )

  it('is known to who had it before the server was started anew', async () => {
    const [first, second] = [
      await portals.start(writeLarge().handler),
      await portals.start(writeLarge().handler),
    ]
    const etag = (await fetch(first.url + sitemap)).headers.get('etag') ?? ''
    const again = await fetch(second.url + sitemap, { headers: { 'if-none-match': etag } })
    expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
  })

  it('has the tag of the content that was there before it was begun', async () => {
    const gate = createGate()
    const { handler } = writeLarge()
    const { url, content } = await portals.start(async (request, response) => {
      if (request.url === sitemap) await gate.pass()
      await handler(request, response)
    })
    const asked = fetch(url + sitemap)
    await gate.reached
    content.version = 'v2'
    gate.open()
    const etag = (await asked).headers.get('etag') ?? ''
    const later = await fetch(url + sitemap, { headers: { 'if-none-match': etag } })
    expect(later.status).toBe(200)
  })

  it('that has become small, or has gone, is answered as any other', async () => {
    const { handler } = writeLarge()
    let status = 0
    const { url, content } = await portals.start((request, response) =>
      status ? writePage(response, 'x', status) : handler(request, response),
    )
    await (await fetch(url + sitemap)).text()
    for (status of [404, 200]) {
      content.change({}, `v${status}`)
      const answer = await fetch(url + sitemap)
      expect([answer.status, (await answer.text()).length < 1_000]).toEqual([status, true])
      expect((await fetch(url + sitemap)).headers.get('x-cache')).not.toBeNull()
    }
  })

  it('goes to a client of HTTP/1.0 without chunks, which it does not know', async () => {
    const { url } = await portals.start(writeLarge().handler)
    const { responses, end } = await exchange(url, [`GET ${sitemap} HTTP/1.0\r\n\r\n`])
    const [answer] = responses
    expect([answer?.headers.has('transfer-encoding'), end]).toEqual([false, 'closed'])
    expect(answer?.body.toString()).toBe(piece.repeat(10))
  })

  it('is whole for each of many who ask at once', async () => {
    const { url } = await portals.start(writeLarge().handler)
    const texts = await Promise.all(
      [1, 2, 3, 4].map(async () => (await fetch(url + sitemap)).text()),
    )
    expect(new Set(texts)).toEqual(new Set([piece.repeat(10)]))
  })

  it('is not made for HEAD', async () => {
    const { seen, handler } = writeLarge()
    const { url } = await portals.start(handler)
    const answer = await fetch(url + sitemap, { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    await expect.poll(() => seen.closed).toBeGreaterThan(0)
  })

  it('is refused where too many are on their way, and not once they have gone', async () => {
    const gate = createGate()
    const { url } = await portals.start(writeLarge(gate.pass).handler)
    const slow = Array.from({ length: 16 }, () => get(url + sitemap))
    await Promise.all(slow.map((request) => once(request, 'response')))
    const refused = await fetch(url + sitemap)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10'])
    gate.open()
    for (const request of slow) request.destroy()
    await expect
      .poll(async () => {
        const answer = await fetch(url + sitemap)
        await answer.arrayBuffer()
        return answer.status
      })
      .toBe(200)
  })
})
