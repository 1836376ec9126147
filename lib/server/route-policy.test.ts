import { describe, expect, it } from 'vitest'
import { routes } from '@/lib/routes'
import { formatKey, getFreshUntil, getRoutePolicy } from './route-policy'

describe('getRoutePolicy', () => {
  it.each([
    [routes.home(), 'home', 'exact'],
    [routes.subjects(), 'list', 'exact'],
    [routes.subject('physics'), 'list', 'exact'],
    [routes.subject('physics', 2), 'list', 'exact'],
    [routes.topic('energy'), 'list', 'exact'],
    [routes.question('physics', 'what-is-mass'), 'question', 'exact'],
    [routes.questionMarkdown('physics', 'what-is-mass'), 'question', 'exact'],
    [routes.cite('physics', 'what-is-mass'), 'question', 'brief'],
    [routes.citeBibtex('physics', 'what-is-mass'), 'question', 'brief'],
    [routes.citeJson('physics', 'what-is-mass'), 'question', 'brief'],
    [`${routes.question('physics', 'what-is-mass')}/opengraph-image`, 'image', 'exact'],
    [routes.search(), 'search', 'brief'],
    [routes.sitemap(), 'file', 'brief'],
    [routes.robots(), 'file', 'brief'],
    ['/learn/physics/feed.xml', 'file', 'brief'],
    [routes.study(), 'study', 'brief'],
    ['/anything', 'other', 'unless-private'],
    ['/learning', 'other', 'unless-private'],
  ])('%s is a %s, kept %s', (path, kind, keep) => {
    expect(getRoutePolicy(path)).toMatchObject({ kind, keep })
  })
})

describe('formatKey', () => {
  const key = (path: string, query: string) => formatKey(path, query, getRoutePolicy(path))

  it.each([
    ['/learn/physics', 'page=2&_rsc=abc', '/learn/physics'],
    ['/search', 'q=mass', '/search?q=mass'],
    ['/search', 'page=2&q=mass&utm_source=x', '/search?q=mass&page=2'],
    ['/search', 'q=mass&q=force', '/search?q=mass'],
    ['/search', 'q=%20mass%20', '/search?q=mass'],
    ['/search', 'q=', '/search'],
    ['/search', 'q=a+b%26c', '/search?q=a+b%26c'],
    ['/search', 'q=%zz&%', '/search?q=%25zz'],
    ['/search', '__proto__=1&constructor=2', '/search'],
  ])('%s?%s is stored as %s', (path, query, expected) => {
    expect(key(path, query)).toBe(expected)
  })

  it('cuts a long value', () => {
    expect(key('/search', `q=${'a'.repeat(900)}`)).toBe(`/search?q=${'a'.repeat(200)}`)
    expect(key('/search', `q=${'a'.repeat(199)}%F0%9F%98%80`)).toBe(`/search?q=${'a'.repeat(199)}`)
    expect(key('/search', 'q=%00force%00mass%1b&topic=%ff')).toBe('/search?q=force+mass')
  })
})

describe('getFreshUntil', () => {
  const rendered = Date.UTC(2026, 10, 22, 21)

  it('is a day later for a question', () => {
    expect(getFreshUntil(getRoutePolicy('/learn/law/questions/x'), rendered)).toBe(
      Date.UTC(2026, 10, 23, 21),
    )
  })

  it('is midnight for the home page, which shows a question for the day', () => {
    expect(getFreshUntil(getRoutePolicy('/'), rendered)).toBe(Date.UTC(2026, 10, 23))
  })
})
