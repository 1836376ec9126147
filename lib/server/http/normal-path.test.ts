import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePath } from './normal-path'

describe('parsePath', () => {
  it.each([
    ['/', '/', ''],
    ['/learn', '/learn', ''],
    ['/learn/physics/questions/what-is-mass', '/learn/physics/questions/what-is-mass', ''],
    ['/learn/physics/questions/what-is-mass.md', '/learn/physics/questions/what-is-mass.md', ''],
    ['/search?q=Mass&page=2', '/search', 'q=Mass&page=2'],
    ['/search?q=a?b', '/search', 'q=a?b'],
    ['/sitemap.xml', '/sitemap.xml', ''],
    ['/constructor', '/constructor', ''],
    ['/__proto__', '/__proto__', ''],
  ])('%s is a page', (target, path, query) => {
    expect(parsePath(target)).toEqual({ kind: 'page', path, query })
  })

  it.each([
    ['/Learn/Physics', '/learn/physics'],
    ['/learn/', '/learn'],
    ['//', '/'],
    ['//learn', '/learn'],
    ['/learn//evil.example', '/learn/evil.example'],
    ['//evil.example/', '/evil.example'],
    ['/learn/physics.html', '/learn/physics'],
    ['/learn/physics.html/', '/learn/physics'],
    ['/index.html', '/'],
    ['/learn/index.html', '/learn'],
    ['/%6Cearn', '/learn'],
    ['/LEARN//Physics/.html', '/learn/physics'],
  ])('%s is %s spelt otherwise', (target, path) => {
    expect(parsePath(`${target}?x=1`)).toEqual({ kind: 'respell', path, query: 'x=1' })
  })

  it.each([
    '/%5cevil.example',
    '/\\evil.example',
    '/..%2f..%2fetc/passwd',
    '/learn/../secret',
    '/learn/%2e%2e/secret',
    '/./learn',
    '/%252e%252e/secret',
    '/learn/%C3%A9t%C3%A9',
    '/learn/%EF%BD%81',
    '/learn/a%20b',
    '/learn/a;b',
    '/learn/%01',
    '/<script>',
  ])('%s is unknown', (target) => {
    expect(parsePath(target)).toEqual({ kind: 'unknown' })
  })

  it.each([
    '',
    'learn',
    '*',
    'http://evil.example/',
    '/%',
    '/%zz',
    '/%00',
    '/%c0%ae',
    '/%ff',
    '/é',
    '/a b',
  ])('%j is malformed', (target) => {
    expect(parsePath(target)).toEqual({ kind: 'malformed' })
  })

  it('refuses a target beyond reading', () => {
    expect(parsePath(`/search?q=${'a'.repeat(3_000)}`)).toEqual({ kind: 'too-long' })
  })

  it('leads every spelling to a normal form in one step, and never off the site', () => {
    const part = fc.constantFrom(
      '/',
      '//',
      'a',
      'B',
      '.html',
      '.',
      '..',
      '%2e',
      '%41',
      'index',
      '\\',
      '%2f',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const address = parsePath(`/${parts.join('')}`)
        if (address.kind !== 'respell') return
        expect(address.path).toMatch(/^\/(?!\/)/)
        expect(parsePath(address.path)).toMatchObject({ kind: 'page', path: address.path })
      }),
    )
  })
})
