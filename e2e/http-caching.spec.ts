import { exchange } from '../lib/server/http/test-socket'
import { expect, test } from './fixtures'
import { ask, askBy, type Row, stored, testTable } from './http-table'

/*
 * RFC 9111, "HTTP Caching", and what a cache must never learn of the client that filled it. Clauses of another document
 * name it.
 */

const nowhere = '/learn/layout-trials/questions/there-is-no-such-question'
const moved = '/learn/old-geometry/questions/hexagon'

/** What browsers are told: to ask each time, and nothing that lets them show what was before (RFC 5861). */
const asksEachTime = /^(?=.*\bmax-age=0\b)(?!.*stale-)/
const page = {
  status: 200,
  headers: {
    age: null,
    'cache-control': /^public, max-age=0, s-maxage=60$/,
  },
}

const caching: Row[] = [
  ['5.1', 'a page has no age, however long it has been kept', ask(stored), page],
  ['5.1', 'nor has its 304', ask(stored, 'If-None-Match: *'), { ...page, status: 304 }],
  ...['/', '/learn', '/learn/arithmetic', '/topics/arithmetic', '/search?q=prime', '/study'].map(
    (path): Row => ['5.2.2', `pages are kept by proxies for a minute: ${path}`, ask(path), page],
  ),
  ...[`${stored}.md`, `${stored}/opengraph-image`, '/feed.xml', '/sitemap.xml', '/llms.txt'].map(
    (path): Row => ['5.2.2', `so is what shows their words: ${path.slice(-20)}`, ask(path), page],
  ),
  ['5.2.2', 'so are suggestions', ask('/search/suggest?q=prime'), page],
  [
    '5861 3',
    'no browser may show an old page',
    ask(stored),
    {
      status: 200,
      headers: { 'cache-control': asksEachTime },
    },
  ],
  [
    '5.2.2.9',
    'a file that is named by its content never changes',
    ({ asset }) => ask(asset),
    {
      status: 200,
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    },
  ],
  [
    '5.2.2.4',
    'what is not there is kept by nobody',
    ask(nowhere),
    {
      status: 404,
      headers: { 'cache-control': 'no-cache', age: null },
    },
  ],
  [
    '5.2.2.5',
    'nor is what is refused',
    ask('/%00'),
    {
      status: 400,
      headers: { 'cache-control': 'no-store' },
    },
  ],
  [
    '5.2.2.5',
    'nor is a method that is not allowed',
    askBy('POST', stored),
    {
      status: 405,
      headers: { 'cache-control': 'no-store' },
    },
  ],
  [
    '5.2.2.5',
    'nor is a precondition that fails',
    ask(stored, 'If-Match: "a"'),
    {
      status: 412,
      headers: { 'cache-control': 'no-store' },
    },
  ],
  [
    '5.2.2.5',
    'nor is a request that cannot be read',
    askBy('BREW', '/'),
    {
      status: 501,
      headers: { 'cache-control': 'no-store' },
    },
  ],
  [
    '5.2.2.5',
    'nor is the state of the server',
    ask('/healthz'),
    {
      status: 200,
      headers: { 'cache-control': 'no-store' },
    },
  ],
  [
    '5.2.2',
    'a redirect is kept by proxies for a minute',
    ask(moved),
    {
      status: 308,
      headers: { 'cache-control': 'public, max-age=0, s-maxage=60' },
    },
  ],
  [
    '3.5',
    'a page is the same for who is known',
    ask(stored, 'Authorization: Basic eDp5'),
    {
      ...page,
      body: 'same',
    },
  ],
  [
    '5.2.1.4',
    'a client that wants it anew gets it as it is',
    ask(stored, 'Cache-Control: no-cache', 'Pragma: no-cache'),
    {
      ...page,
      body: 'same',
    },
  ],
  [
    '4.1',
    'what it depends on is named in all forms',
    ask(stored, 'Accept-Encoding: identity'),
    {
      status: 200,
      headers: { vary: 'Accept-Encoding' },
    },
  ],
]

testTable(caching)

/** What strangers may say, one request each. */
const disguises: string[][] = [
  ['X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: http', 'X-Forwarded-Port: 1'],
  ['X-Forwarded-For: 1.2.3.4', 'Forwarded: host=evil.example;proto=http'],
  ['X-Forwarded-Prefix: /evil', 'X-Original-URL: /500', 'X-Rewrite-URL: /500'],
  ['X-HTTP-Method-Override: POST', 'X-HTTP-Method: DELETE', 'X-Method-Override: PUT'],
  ['X-Middleware-Subrequest: middleware:middleware:middleware', 'X-Middleware-Prefetch: 1'],
  [
    'X-Middleware-Rewrite: /500',
    'X-Middleware-Set-Cookie: a=b',
    'X-Middleware-Override-Headers: a',
  ],
  ['X-Invoke-Path: /500', 'X-Invoke-Status: 500', 'X-Invoke-Query: %7B%7D'],
  ['X-Matched-Path: /500', 'X-Now-Route-Matches: 1', 'X-Nextjs-Data: 1'],
  ['X-Prerender-Revalidate: evil', 'X-Prerender-Revalidate-If-Generated: 1'],
  ['Cookie: __prerender_bypass=evil; __next_preview_data=evil; theme=dark'],
  ['Next-Url: /evil', 'Next-Router-Prefetch: 1', 'Next-Router-State-Tree: %5B%22%22%5D'],
  ['Next-Action: 00', 'Next-Resume: 1', 'X-Nextjs-Postponed: 1'],
  ['Purpose: prefetch', 'Sec-Purpose: prefetch;prerender', 'Save-Data: on'],
  ['User-Agent: Googlebot/2.1', 'Accept-Language: de', 'Accept: application/json'],
  ['Origin: https://evil.example', 'Referer: https://evil.example/'],
  ['Access-Control-Request-Method: POST', 'Sec-Fetch-Dest: iframe', 'DNT: 1'],
  ['Max-Forwards: 0', 'TE: trailers', 'Via: 1.1 evil.example', 'CDN-Loop: evil'],
  ['Transfer-Encoding: chunked'],
  ['Content-Length: 5'],
]
const content = new Map([
  ['Transfer-Encoding: chunked', '5\r\nevil!\r\n0\r\n\r\n'],
  ['Content-Length: 5', 'evil!'],
])

for (const path of ['/', stored, nowhere, '/learn/arithmetic', '/search?q=prime', '/saved']) {
  test(`7.1: nothing that a stranger says is kept: ${path}`, async ({ baseURL }) => {
    const origin = baseURL ?? ''
    const read = async (...requests: string[]) => {
      const { responses } = await exchange(origin, requests)
      return responses.map(({ status, headers, body }) => ({
        status,
        location: headers.get('location'),
        cookie: headers.get('set-cookie'),
        cors: headers.get('access-control-allow-origin'),
        body: body.toString('utf8'),
      }))
    }
    // Nobody has asked for this address: what is kept of it comes of the stranger.
    const parameter = path.startsWith('/search') ? '&page=' : '?x='
    const plain = await read(ask(path))
    for (const [index, lines] of disguises.entries()) {
      const body = content.get(lines[0] ?? '') ?? ''
      const fresh = `${path}${parameter}${index + 2}`
      const [, , first] = [
        await read(ask(path, ...lines) + body),
        await read(ask(path)),
        await read(ask(fresh, ...lines) + body),
      ]
      expect(await read(ask(path, ...lines) + body), lines.join()).toEqual(plain)
      expect(await read(ask(path)), lines.join()).toEqual(plain)
      expect(await read(ask(fresh)), lines.join()).toEqual(first)
      expect(JSON.stringify(first), lines.join()).not.toContain('evil')
    }
  })
}

test('7.1: a host that a stranger names is nowhere in what is kept', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const get = (path: string, name: string) =>
    exchange(origin, [`GET ${path} HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`])
  for (const path of [
    '/',
    '/search?q=hosts',
    '/robots.txt',
    '/opensearch.xml',
    '/manifest.webmanifest',
  ]) {
    const [evil] = (await get(path, 'evil.example')).responses
    const [plain] = (await get(path, 'portal.example')).responses
    expect(evil?.body.toString()).toBe(plain?.body.toString())
    expect(evil?.body.toString()).not.toContain('evil.example')
  }
})
