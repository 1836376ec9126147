import { expect, it } from 'vitest'
import { listPublicRoutes, matchRoutes } from './known-routes'

it('knows addresses by the routes of the build', () => {
  const isKnown = matchRoutes(['/', '/feed.xml', '/learn/[subject]', '/learn/[subject]/page/[n]'])
  const known = ['/', '/feed.xml', '/learn/art', '/learn/art/page/2']
  const unknown = ['/feed-xml', '/learn', '/learn/art/page', '/learn/art/x', '/wp-login.php', '']
  expect(known.filter((path) => !isKnown(path))).toEqual([])
  expect(unknown.filter(isKnown)).toEqual([])
})

it('gives no address to what the server alone asks for', () => {
  const routes = [
    '/',
    '/500',
    '/_not-found',
    '/_global-error',
    '/learn/[a]/[b]',
    '/learn/[a]/[b]/markdown',
  ]
  expect(listPublicRoutes(routes, ['/learn/:a/:b/markdown'])).toEqual(['/', '/learn/[a]/[b]'])
})
