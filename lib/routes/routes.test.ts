import { describe, expect, test } from 'vitest'
import { findPage, isOwnSection } from './find-page'
import { listSources } from './list-sources'
import { getPageEntry, type PageKind, pageKindNames } from './page-kinds'
import { isSlug, parsePageNumber } from './pattern'
import { routes } from './routes'

test.each(['physics', 'what-is-2-2', 'expand-x--y3', '1984', 'a'.repeat(200)])(
  '%s can be a slug',
  (value) => {
    expect(isSlug(value)).toBe(true)
  },
)

test.each([
  '',
  '-',
  '..',
  'a/b',
  'a\\b',
  'Physics',
  'a b',
  'a.md',
  'naïve',
  'a\n',
  'a\0',
  '__proto__',
  'a'.repeat(201),
])('%j cannot be a slug', (value) => {
  expect(isSlug(value)).toBe(false)
})

test('page 1 of a list has one address', () => {
  expect(routes.subject('physics', 1)).toBe('/learn/physics')
  expect(routes.subject('physics', 2)).toBe('/learn/physics/page/2')
  expect(routes.subjectList('physics', 'a-z')).toBe('/learn/physics/a-z')
  expect(routes.subjectList('physics', 'a-z', 2)).toBe('/learn/physics/a-z/page/2')
  expect(routes.topic('optics', 1)).toBe('/topics/optics')
  expect(routes.deck('topic', 'optics', 2)).toBe('/study/topics/optics/page/2')
})

test('a query is encoded in the search address', () => {
  expect(routes.search('a&b=c "d"')).toBe('/search?q=a%26b%3Dc+%22d%22')
  expect(routes.search('a', { subject: 'physics', page: 2 })).toBe(
    '/search?q=a&subject=physics&page=2',
  )
  expect(routes.search()).toBe('/search')
})

test.each([
  ['1', 1],
  ['400', 400],
  ['0', undefined],
  ['01', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['99999999', undefined],
  ['', undefined],
])('%j as a page number is %s', (value, expected) => {
  expect(parsePageNumber(value)).toBe(expected)
})

describe('findPage', () => {
  const examples = {
    subject: 'physics',
    slug: 'what-is-mass',
    topic: 'energy',
    kind: 'topic',
    n: 3,
  }

  test.each(pageKindNames)('knows the address that the builder of %s makes', (kind) => {
    const { path, isPaged } = getPageEntry(kind)
    const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name as keyof typeof examples)
    const build = routes[kind] as (...values: (string | number)[]) => string
    const [address = ''] = build(...names.map((name) => examples[name])).split('?')
    const parameters = Object.fromEntries(names.map((name) => [name, String(examples[name])]))
    expect(findPage(address)).toMatchObject({ kind, parameters })
    if (!isPaged) return
    const second = build(...names.map((name) => examples[name]), 2)
    expect(findPage(second)).toMatchObject({ kind, parameters, page: 2 })
  })

  test.each<[string, PageKind]>([
    ['/study/due', 'studyDue'],
    ['/study/dues', 'subjectDeck'],
    ['/study/topics', 'subjectDeck'],
    ['/sitemaps/pages.xml', 'pagesSitemap'],
    ['/sitemaps/law-2-10.xml', 'subjectSitemap'],
    ['/learn/physics/page/1', 'subject'],
  ])('%s is of kind %s', (address, kind) => {
    expect(findPage(address)?.kind).toBe(kind)
  })

  test.each([
    ...['', '/none', '/topics', '/learn/Art', '/learn/art/x', '/learn/art/page', '/feed-xml'],
    ...[
      '/learn/art/page/0',
      '/learn/art/page/x',
      '/learn/art/questions',
      '/learn/art/questions/a.b',
    ],
    ...['/study/data/subject/x/cards-0.json', '/saved/page/2'],
    ...['/learn/art/questions/why/markdown', '/preview', '/500', '/wp-login.php', '/learn/a?b'],
  ])('%j is no address of a page', (address) => {
    expect(findPage(address)).toBeUndefined()
  })
})

test('a redirect may lead to what begins as an own address', () => {
  const own = ['/', '/learn/x/y', '/topics', '/search', '/study/x']
  expect(own.filter((address) => !isOwnSection(address))).toEqual([])
  expect(['/x', '/learning', '/preview'].filter(isOwnSection)).toEqual([])
})

test.each([
  ['/', ['/']],
  ['/learn', ['/']],
  ['/learn/art/page/2', ['/learn/art']],
  ['/learn/art/a-z/page/3', ['/learn/art']],
  ['/topics/form/page/2', ['/topics/form']],
  ['/learn/art/questions/why.md', ['/learn/art/questions/why']],
  ['/learn/art/questions/why/opengraph-image', ['/learn/art/questions/why']],
  ['/opengraph-image', []],
  ['/search', []],
  ['/no-such-page', []],
])('a change names what %s is made of by %j', (address, sources) => {
  expect(listSources(address)).toEqual(sources)
})

test('what is kept until a change touches it says what that is, and nothing else does', () => {
  const entries = pageKindNames.map((kind) => ({ kind, ...getPageEntry(kind).cache }))
  const wrong = entries.filter(
    ({ keep, touchedBy }) => (keep === 'exact') !== (touchedBy !== undefined),
  )
  expect(wrong).toEqual([])
})
