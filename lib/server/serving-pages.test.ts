import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { mass, readRaw, showAddress, TestPortals, writePage } from './test-portal'

describe('pages', () => {
  const portals = new TestPortals()
  afterEach(() => portals.stop())

  it('are rendered once and come from memory then', async () => {
    const { url, asked } = await portals.start(showAddress)
    const first = await fetch(url + mass)
    const second = await fetch(url + mass)
    expect([first.status, first.headers.get('x-cache')]).toEqual([200, 'miss'])
    expect([second.status, second.headers.get('x-cache')]).toEqual([200, 'hit'])
    expect(await second.text()).toBe(await first.text())
    expect(asked).toEqual([mass])
  })

  it('are rendered once for 500 who ask at once', async () => {
    const { url, asked } = await portals.start(async (request, response) => {
      await wait(50)
      await showAddress(request, response)
    })
    const answers = await Promise.all(Array.from({ length: 500 }, () => fetch(url + mass)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(asked).toEqual([mass])
  })

  it('that are not found show the one page for that, where Next leaves a blank', async () => {
    const { url } = await portals.start((request, response) =>
      request.url === '/404'
        ? writePage(response, '<h1>Not here</h1>', 404)
        : response
            .writeHead(404, { 'content-type': 'text/html' })
            .end('<html id="__next_error__">'),
    )
    const answer = await fetch(url + mass)
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining('<h1>Not here</h1>'),
    ])
  })

  it('that fail say so in words, where Next leaves a blank', async () => {
    const { url } = await portals.start((request, response) =>
      request.url === '/500'
        ? writePage(response, '<h1>Sorry</h1>', 500)
        : response
            .writeHead(500, { 'content-type': 'text/html' })
            .end('<html id="__next_error__">'),
    )
    const answer = await fetch(url + mass)
    expect([answer.status, await answer.text()]).toEqual([
      500,
      expect.stringContaining('<h1>Sorry</h1>'),
    ])
    expect(answer.headers.get('cache-control')).toContain('no-store')
  })

  it('that redirect name one address, however often Next says it', async () => {
    const { url } = await portals.start((_, response) =>
      response
        .appendHeader('location', '/learn')
        .appendHeader('location', '/learn')
        .writeHead(308)
        .end(),
    )
    const answer = await fetch(url + mass, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/learn'])
  })

  it.each([
    ['/learn/new', '/learn/new'],
    ['/', '/'],
    ['//evil.example/learn', null],
    ['/\\evil.example', null],
    ['https://evil.example/learn', null],
    ['javascript:alert(1)', null],
    ['see /learn', null],
  ])('that are data for a router lead to nowhere else: %s', async (location, expected) => {
    const { url } = await portals.start((_, response) =>
      response.writeHead(307, { location }).end(),
    )
    const answer = await fetch(`${url}${mass}?_rsc=1`, {
      headers: { RSC: '1' },
      redirect: 'manual',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([307, expected])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  it('carry no framework script, and a policy that would not run one', async () => {
    const { url } = await portals.start(showAddress)
    const answer = await fetch(url + mass)
    expect(await answer.text()).not.toContain('<script')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
  })

  it('keep their scripts where they say so, each named by its hash', async () => {
    const { url } = await portals.start((_, response) =>
      writePage(response, '', 200, '<meta name="portal:client"/>'),
    )
    const answer = await fetch(`${url}/study`)
    expect(await answer.text()).toContain('/_next/static/chunks/a.js')
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-\S+';/)
  })

  it.each(['identity', 'gzip', 'br'])('have a strong tag of their own in %s', async (encoding) => {
    const { url } = await portals.start(showAddress)
    const headers = { 'accept-encoding': encoding }
    const first = await fetch(url + mass, { headers })
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await fetch(url + mass, {
      headers: { ...headers, 'if-none-match': `"x", W/${etag}` },
    })
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
    const other = encoding === 'br' ? 'gzip' : 'br'
    const changed = await fetch(url + mass, {
      headers: { 'accept-encoding': other, 'if-none-match': etag },
    })
    expect(changed.status).toBe(200)
    expect(await changed.text()).toBe(await first.text())
  })

  it('answer HEAD as GET, without a body', async () => {
    const { url } = await portals.start(showAddress)
    const get = await fetch(url + mass)
    const head = await fetch(url + mass, { method: 'HEAD' })
    const read = ({ headers }: Response) =>
      ['content-length', 'etag', 'content-type', 'vary'].map((name) => headers.get(name))
    expect(read(head)).toEqual(read(get))
    expect(await head.text()).toBe('')
  })

  it('have no age, however long they have been kept: a change would have dropped them', async () => {
    const { url } = await portals.start(showAddress)
    await fetch(url + mass)
    await wait(1_100)
    for (const condition of ['"x"', '*']) {
      const answer = await fetch(url + mass, { headers: { 'if-none-match': condition } })
      expect([answer.headers.get('x-cache'), answer.headers.get('age')]).toEqual(['hit', null])
    }
  })

  it('may be kept for a minute by proxies, and shown by browsers as long as they are asked for', async () => {
    const { url } = await portals.start(showAddress)
    for (const condition of ['"x"', '*']) {
      const answer = await fetch(url + mass, { headers: { 'if-none-match': condition } })
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60')
    }
  })

  it('that are not found are kept by no proxy, since they may be there in a moment', async () => {
    const { url, content } = await portals.start(showAddress)
    content.resolutions.set(mass, { kind: 'missing' })
    for (const path of [mass, '/learn/none', '/wp-login']) {
      const answer = await fetch(url + path)
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-cache'])
    }
  })

  it('whose file is being saved are asked for again at once', async () => {
    let isSaved = false
    const { url } = await portals.start((request, response) =>
      writePage(response, 'x', request.url === '/404' || !isSaved ? 404 : 200),
    )
    for (const path of [mass, `${mass}/opengraph-image`]) {
      isSaved = false
      expect((await fetch(url + path)).status).toBe(404)
      isSaved = true
      expect((await fetch(url + path)).status).toBe(200)
    }
  })

  it('that a client does not want as they are now are not sent', async () => {
    const { url } = await portals.start(showAddress)
    const etag = (await fetch(url + mass)).headers.get('etag') ?? ''
    const ask = (tag: string, path = mass) =>
      fetch(url + path, { headers: { 'if-match': tag } }).then(({ status }) => status)
    expect([await ask(etag), await ask('*'), await ask('"x"')]).toEqual([200, 200, 412])
    expect([await ask('"x"', '/healthz'), await ask('"x"', '/learn/none')]).toEqual([412, 404])
  })

  it.each([
    ['Host', { host: 'evil.example' }],
    ['forwarding headers', { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }],
    ['cookies', { cookie: 'name=evil.example' }],
    ['a language', { 'accept-language': 'evil' }],
    ['Next’s own headers', { 'x-nextjs-data': '1', 'x-middleware-subrequest': 'evil.example' }],
  ])('are the same whatever a stranger sends: %s', async (_, headers) => {
    const { url, asked } = await portals.start((request, response) => {
      writePage(response, JSON.stringify(request.headers))
    })
    const stranger = await readRaw(url, mass, headers)
    expect(stranger).not.toContain('evil')
    expect(await (await fetch(url + mass)).text()).toBe(stranger)
    expect(asked).toEqual([mass])
  })

  it('ignore parameters that their route does not declare, and order the others', async () => {
    const { url, asked } = await portals.start(showAddress)
    await fetch(`${url}${mass}?utm_source=x&_rsc=1`)
    await fetch(url + mass)
    await fetch(`${url}/search?page=2&x=1&q=Mass`)
    await fetch(`${url}/search?q=Mass&page=2`)
    expect(asked).toEqual([mass, '/search?q=Mass&page=2'])
  })

  it('are kept apart from data for Next’s router, which is not kept at all', async () => {
    const { url, asked } = await portals.start((request, response) => {
      if (!request.headers.rsc) return writePage(response, 'page')
      response.setHeader('Content-Type', 'text/x-component')
      response.end('payload')
    })
    for (const _ of [1, 2]) {
      const payload = await fetch(`${url}${mass}?_rsc=1a2b`, { headers: { rsc: '1' } })
      expect(await payload.text()).toBe('payload')
      expect(payload.headers.get('cache-control')).toBe('private, no-store')
      expect(await (await fetch(`${url}${mass}?_rsc=1a2b`)).text()).toContain('page')
    }
    expect(asked).toEqual([`${mass}?_rsc=1a2b`, mass, `${mass}?_rsc=1a2b`])
  })

  it('that are not found are kept for a while', async () => {
    const { url, asked } = await portals.start(showAddress)
    for (const _ of [1, 2]) expect((await fetch(`${url}/learn/none`)).status).toBe(404)
    expect(asked).toEqual(['/learn/none'])
  })

  it.each(['/learn/none', '/learn/none/page/2', '/wp-login'])(
    'that are surely not there cost no rendering: %s',
    async (path) => {
      const { url, content, asked } = await portals.start(showAddress)
      for (const path of ['/learn/none', '/learn/none/page/2']) {
        content.resolutions.set(path, { kind: 'missing' })
      }
      const known = await (await fetch(`${url}/404`)).text()
      asked.length = 0
      const answer = await fetch(url + path)
      expect([answer.status, await answer.text(), asked]).toEqual([404, known, []])
    },
  )

  it('that are surely not there are told to programs in a word', async () => {
    const { url, content, asked } = await portals.start(showAddress)
    content.resolutions.set(`${mass}.md`, { kind: 'missing' })
    for (const path of [`${mass}.md`, '/wp-login.php']) {
      const answer = await fetch(url + path)
      expect([answer.status, await answer.text(), asked]).toEqual([404, '404\n', []])
    }
  })

  it('that fail are never kept', async () => {
    let failures = 2
    const { url } = await portals.start((request, response) => {
      if (request.url !== mass) return showAddress(request, response)
      if (failures-- === 2) throw new Error('a fault of the test')
      writePage(response, 'x', failures === 0 ? 500 : 200)
    })
    const answers = [await fetch(url + mass), await fetch(url + mass), await fetch(url + mass)]
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 200])
    expect(answers[1]?.headers.get('cache-control')).toBe('private, no-store')
  })
})
