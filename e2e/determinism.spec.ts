import path from 'node:path'
import { expect, test } from './fixtures'
import { pageKinds } from './page-kinds'
import { rawRequest } from './raw-request'
import { type RunningPortal, startPortal } from './server'

const content = path.resolve(import.meta.dirname, 'content')

/** Zones 26 hours apart, and languages that sort, write dates and change case in their own ways. */
const places = [
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LC_ALL: 'de_DE.UTF-8' },
]

const question = pageKinds['question with markup']
const addresses = [
  ...Object.values(pageKinds),
  `${question}.md`,
  `${question}/opengraph-image`,
  '/sitemap.xml',
  '/sitemaps/pages.xml',
  '/sitemaps/markup-1.xml',
  '/feed.xml',
  '/learn/markup/feed.xml',
  '/llms.txt',
  '/learn/markup/llms.txt',
  '/robots.txt',
  '/study/data/subject/arithmetic/anki-1.txt',
  '/study/data/subject/arithmetic/table-1.csv',
  '/search/suggest?q=what',
]

test('two machines in other zones and languages give the same bytes', async () => {
  test.setTimeout(180_000)
  const portals: RunningPortal[] = []
  try {
    for (const place of places) {
      const settings = { CONTENT_DIR: content, SITE_URL: 'https://portal.example', ...place }
      portals.push(await startPortal(settings))
    }
    for (const address of addresses) {
      const answers = await Promise.all(portals.map(({ url }) => rawRequest(url, address)))
      const [first, second] = answers.map(({ status, body, headers }) => [
        status,
        headers.etag,
        body,
      ])
      expect(second, address).toEqual(first)
    }
  } finally {
    for (const portal of portals) await portal.stop()
  }
})
