import { afterEach, describe, expect, it } from 'vitest'
import { createGate, mass, readMetric, showAddress, TestPortals, writePage } from '../test-portal'
import { exchange } from './test-socket'

const host = 'Host: portal.example\r\n'
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\n${host}${more}\r\n`
const close = 'Connection: close\r\n'

describe('what cannot be read', () => {
  const portals = new TestPortals()
  afterEach(() => portals.stop())

  const ask = async (...pieces: (string | Buffer)[]) => {
    const { url } = await portals.start(showAddress)
    // Far shorter than content is waited for.
    const { responses, end } = await exchange(url, pieces, { patience: 5_000 })
    return [...responses.map(({ status }) => status), end]
  }

  it.each([
    ['a method that nobody knows', 'FOO / HTTP/1.1\r\n', 501],
    ['a method in small letters', 'get / HTTP/1.1\r\n', 501],
    ['CONNECT', 'CONNECT portal.example:443 HTTP/1.1\r\n', 405],
    ['bytes that are no request', '\x16\x03\x01\x02\x00\x01', 400],
    ['a target that is too long', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n`, 414],
    ['a header that is too long', `GET / HTTP/1.1\r\nA: ${'a'.repeat(20_000)}\r\n`, 431],
    ['a later version', 'GET / HTTP/3.0\r\n', 505],
    ['HTTP/2 from the start', 'PRI * HTTP/2.0\r\n\r\nSM\r\n', 505],
    ['a version that is none', 'GET / HTTQ/1.1\r\n', 400],
    ['a line without its end', 'GET / HTTP/1.1\n', 400],
  ])('%s is answered, and the connection closed', async (_, begin, status) => {
    expect(await ask(`${begin}${host}\r\n`)).toEqual([status, 'closed'])
  })

  it('is answered however much follows it', async () => {
    const piece = Buffer.alloc(2 ** 20, 'x')
    expect(await ask('FOO / HTTP/1.1\r\n', ...Array(8).fill(piece))).toEqual([501, 'closed'])
    expect(await ask('GET / HTTP/1.1\r\nA: ', ...Array(8).fill(piece))).toEqual([431, 'closed'])
  })

  it('says so with the headers of every answer, and is counted', async () => {
    const { url } = await portals.start(showAddress)
    const { responses } = await exchange(url, ['FOO / HTTP/1.1\r\n\r\n'])
    const [headers] = responses.map(({ headers }) => headers)
    expect(headers?.get('allow')).toBe('GET, HEAD')
    expect(headers?.get('cache-control')).toBe('no-store')
    expect(headers?.get('x-content-type-options')).toBe('nosniff')
    expect(Date.parse(headers?.get('date') ?? '')).not.toBeNaN()
    const count = 'portal_requests_total{kind="refused",status="501"}'
    expect(await readMetric(url, count)).toBe(1)
  })

  it('is answered after the requests before it, however long they take', async () => {
    const gate = createGate()
    const { url } = await portals.start(async (request, response) => {
      if (request.url === mass) await gate.pass()
      writePage(response, 'x')
    })
    const asked = exchange(url, [get(mass) + get('/learn'), 'FOO / HTTP/1.1\r\n\r\n', 'more'])
    await gate.reached
    gate.open()
    const { responses, end } = await asked
    expect([...responses.map(({ status }) => status), end]).toEqual([200, 200, 501, 'closed'])
    const [first, second] = responses.map(({ body }) => body.toString())
    expect([first, second].every((body) => body?.endsWith('</html>'))).toBe(true)
  })

  it('in the content of a request leaves its answer as it is', async () => {
    const post = `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`
    expect(await ask(post, 'no chunk\r\n\r\n')).toEqual([405, 'closed'])
    expect(await ask(`${post}no chunk\r\n\r\n`)).toEqual([405, 'closed'])
    expect(await ask(`GET / HTTP/1.1\r\n${host}Transfer-Encoding: x\r\n\r\n0\r\n\r\n`)).toEqual([
      400,
      'closed',
    ])
  })
})

describe('the content of a request', () => {
  const portals = new TestPortals()
  afterEach(() => portals.stop())

  const large = Buffer.alloc(8 * 2 ** 20, 'x')
  const head = (method: string, more = '') => `${method} ${mass} HTTP/1.1\r\n${host}${more}\r\n`

  it.each([
    ['POST', 405],
    ['GET', 200],
  ])('is read to its end, however long, before the answer to %s ends', async (method, status) => {
    const { url } = await portals.start(showAddress)
    const length = `Content-Length: ${large.length}\r\n`
    const { responses, end } = await exchange(url, [head(method, length), large])
    expect([responses.map((response) => response.status), end]).toEqual([[status], 'closed'])
    expect(responses[0]?.headers.get('connection')).toBe('close')
  })

  it('is read in chunks as well', async () => {
    const { url } = await portals.start(showAddress)
    const chunk = Buffer.concat([
      Buffer.from('10000\r\n'),
      Buffer.alloc(65_536),
      Buffer.from('\r\n'),
    ])
    const pieces = [
      head('PUT', 'Transfer-Encoding: chunked\r\n'),
      ...Array(50).fill(chunk),
      '0\r\n\r\n',
    ]
    const { responses, end } = await exchange(url, pieces)
    expect([responses.map(({ status }) => status), end]).toEqual([[405], 'closed'])
  })

  it('is not waited for where the client waits to be asked for it', async () => {
    const { url } = await portals.start(showAddress)
    const more = `Content-Length: ${large.length}\r\nExpect: 100-continue\r\n`
    const { responses, end } = await exchange(url, [head('POST', more)])
    expect([responses.map(({ status }) => status), end]).toEqual([[405], 'closed'])
  })

  it('is answered before it is there', async () => {
    const { url } = await portals.start(showAddress)
    const sent = await exchange(url, [head('POST', 'Content-Length: 9\r\n'), 'begin'], {
      patience: 1_000,
    })
    expect([sent.responses.map(({ status }) => status), sent.end]).toEqual([[405], 'open'])
  })

  it('is no request of its own', async () => {
    const { url, asked } = await portals.start(showAddress)
    const smuggled = get('/learn/smuggled', close)
    const { responses } = await exchange(url, [
      head('GET', `Content-Length: ${smuggled.length}\r\n`),
      smuggled,
    ])
    expect([responses.length, asked]).toEqual([1, [mass]])
  })
})
