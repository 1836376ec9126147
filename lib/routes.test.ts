import { expect, test } from 'vitest'
import { isSlug, parsePageNumber, routes } from './routes'

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
  expect(routes.subject('physics', 1, 'a-z')).toBe('/learn/physics/a-z')
  expect(routes.subject('physics', 2, 'a-z')).toBe('/learn/physics/a-z/page/2')
  expect(routes.topic('optics', 1)).toBe('/topics/optics')
  expect(routes.topic('optics', 2)).toBe('/topics/optics/page/2')
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
