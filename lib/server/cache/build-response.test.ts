import { describe, expect, test } from 'vitest'
import type { Rendered } from '../render/application'
import { getRoutePolicy, type RoutePolicy } from '../route-policy'
import { buildResponse, isStorable, listStreamHeaders } from './build-response'

const origin = 'https://portal.example'
const policy = getRoutePolicy('/learn/physics')

const createRendered = (
  headers: Record<string, string>,
  { status = 200, ...rest }: Partial<Omit<Rendered, 'headers'>> = {},
): Rendered => ({
  status,
  headers: new Map(Object.entries(headers)),
  body: Buffer.from('<!doctype html><title>A page</title>'),
  ...rest,
})

/** Headers of the response as they are sent, by lower-case name. */
async function build(rendered: Rendered, own: RoutePolicy = policy) {
  const { variants } = await buildResponse(rendered, own, { origin, onUnexpected: () => {} })
  const { headers } = variants.identity
  return new Map(
    headers.flatMap((name, at) => (at % 2 ? [] : [[name.toLowerCase(), headers[at + 1] ?? '']])),
  )
}

describe('a redirect that the application makes stays on the site', () => {
  test.each([
    ['/learn/new?page=2#end', '/learn/new?page=2#end'],
    ['new', '/new'],
    ['https://portal.example/learn/new?page=2', '/learn/new?page=2'],
    ['https://evil.example/learn', '/'],
    ['http://portal.example/learn', '/'],
    ['https://portal.example:444/learn', '/'],
    ['https://portal.example@evil.example/', '/'],
    ['//evil.example/learn', '/'],
    ['/\\evil.example', '/'],
    ['\\\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['https://portal.example//evil.example', '/evil.example'],
    ['/.//evil.example', '/evil.example'],
    ['/\\/\\evil.example', '/'],
  ])('%j leads to %s', async (location, expected) => {
    const rendered = createRendered({ location, 'content-type': 'text/html' }, { status: 308 })
    expect((await build(rendered)).get('location')).toBe(expected)
    expect(listStreamHeaders(rendered, policy, origin)).toContainEqual(['Location', expected])
  })

  test('no response has a target that the application did not name', async () => {
    expect((await build(createRendered({}))).has('location')).toBe(false)
  })
})

const exact: RoutePolicy = { ...policy, kind: 'list', keep: 'exact' }
const careful: RoutePolicy = { ...policy, kind: 'other', keep: 'unless-private' }

test.each<[string, boolean, Rendered, RoutePolicy]>([
  ['a page', true, createRendered({}), exact],
  ['a redirect', true, createRendered({}, { status: 308 }), exact],
  ['a page that is not there', true, createRendered({}, { status: 404 }), exact],
  [
    'a question that is being saved',
    false,
    createRendered({}, { status: 404 }),
    { ...exact, kind: 'question' },
  ],
  ['the image of one', false, createRendered({}, { status: 404 }), { ...exact, kind: 'image' }],
  ['a question', true, createRendered({}), { ...exact, kind: 'question' }],
  ['a failure', false, createRendered({}, { status: 500 }), exact],
  [
    'a page made while the catalog had a fault',
    false,
    createRendered({}, { isProvisional: true }),
    exact,
  ],
  [
    'a page by what Next says of its own cache',
    true,
    createRendered({ 'cache-control': 'private' }),
    exact,
  ],
  [
    'what a route calls private',
    false,
    createRendered({ 'cache-control': 'private, max-age=0' }),
    careful,
  ],
  [
    'what a route says is not to be stored',
    false,
    createRendered({ 'cache-control': 'no-store' }),
    careful,
  ],
  ['what a route says nothing of', true, createRendered({}), careful],
])('%s may be kept: %s', (_, expected, rendered, own) => {
  expect(isStorable(rendered, own)).toBe(expected)
})

test.each<[string, string, Rendered]>([
  ['a page', 'public, max-age=0, s-maxage=60', createRendered({ 'cache-control': 's-maxage=300' })],
  [
    'a route that says public',
    'public, max-age=9',
    createRendered({ 'cache-control': 'public, max-age=9' }),
  ],
  ['a page that is not there', 'no-cache', createRendered({}, { status: 404 })],
  ['a failure', 'private, no-store', createRendered({}, { status: 503 })],
])('caches hear of %s: %s', async (_, expected, rendered) => {
  expect((await build(rendered)).get('cache-control')).toBe(expected)
})

test('headers that readers and crawlers need are passed on, and no others', async () => {
  const headers = await build(
    createRendered({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'en',
      'content-disposition': 'attachment',
      'x-robots-tag': 'noindex',
      'x-powered-by': 'a framework',
      'x-nextjs-cache': 'HIT',
    }),
  )
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('content-language')).toBe('en')
  expect(headers.get('content-disposition')).toBe('attachment')
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect([...headers.keys()].filter((name) => /^x-(?:powered|nextjs)/.test(name))).toEqual([])
})

test('a response without a content type is bytes', async () => {
  expect((await build(createRendered({}))).get('content-type')).toBe('application/octet-stream')
})

const links =
  '<https://portal.example/x>; rel="canonical", </a.css>; rel=preload; as="style", </b.js>; rel="modulepreload"'

test.each([
  [
    'a page links on without preloads',
    'text/html',
    links,
    '<https://portal.example/x>; rel="canonical"',
  ],
  ['preloads alone make no header', 'text/html', '</a.css>; rel=preload', undefined],
  ['another file keeps its links', 'text/markdown', links, links],
])('%s', async (_, type, link, expected) => {
  expect((await build(createRendered({ 'content-type': type, link }))).get('link')).toBe(expected)
})

test('pages name the file of their speculation rules, other files do not', async () => {
  expect(
    (await build(createRendered({ 'content-type': 'text/html' }))).get('speculation-rules'),
  ).toMatch(/^"\/[^"]+"$/)
  expect(
    (await build(createRendered({ 'content-type': 'text/plain' }))).has('speculation-rules'),
  ).toBe(false)
})

test.each(['text/html', 'text/plain'])('%s has the security headers', async (type) => {
  const rendered = createRendered({ 'content-type': type })
  expect((await build(rendered)).get('x-content-type-options')).toBe('nosniff')
  expect(listStreamHeaders(rendered, policy, origin)).toContainEqual([
    'X-Content-Type-Options',
    'nosniff',
  ])
})
