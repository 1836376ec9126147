import { expect, it } from 'vitest'
import { matchRoutes } from './known-routes'

it('knows addresses by the routes of the build', () => {
  const isKnown = matchRoutes(['/', '/feed.xml', '/learn/[subject]', '/learn/[subject]/page/[n]'])
  const known = ['/', '/feed.xml', '/learn/art', '/learn/art/page/2']
  const unknown = ['/feed-xml', '/learn', '/learn/art/page', '/learn/art/x', '/wp-login.php', '']
  expect(known.filter((path) => !isKnown(path))).toEqual([])
  expect(unknown.filter(isKnown)).toEqual([])
})
