import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { auditSite } from '.'
import { formatReport } from './report'

interface Page {
  status?: number
  location?: string
  body?: string
}

let server: Server | undefined
afterEach(() => server?.close())

const origin = 'https://example.org'

function html(path: string, body: string, head: Record<string, string> = {}): string {
  const parts = {
    title: `<title>Page ${path}</title>`,
    description: `<meta name="description" content="What the page at ${path} says, in enough words to count as one.">`,
    canonical: `<link rel="canonical" href="${origin}${path}">`,
    social: ['title', 'description', 'type', 'site_name', 'image']
      .map((name) => `<meta property="og:${name}" content="x">`)
      .concat(`<meta property="og:url" content="${origin}${path}">`)
      .concat('<meta name="twitter:card" content="summary">')
      .join(''),
    jsonLd: `<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","name":"Page"}</script>`,
    ...head,
  }
  return `<!doctype html><html lang="en"><head>${Object.values(parts).join('')}</head><body><h1>Page</h1>${body}</body></html>`
}

const urls = (...paths: string[]) =>
  `<urlset>${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`

async function audit(pages: Record<string, Page>) {
  server = createServer((request, response) => {
    const page = pages[request.url ?? ''] ?? { status: 404, body: html('/404', '') }
    const type = request.url?.endsWith('.xml') ? 'application/xml' : 'text/html; charset=utf-8'
    response.writeHead(page.status ?? 200, {
      'content-type': type,
      ...(page.location ? { location: page.location } : {}),
    })
    response.end(page.body)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return auditSite(`http://127.0.0.1:${port}`)
}

const question = '/learn/physics/questions/why'
const sound: Record<string, Page> = {
  '/': { body: html('/', '<a href="/learn">Learn</a>') },
  '/learn': {
    body: html('/learn', `<a href="${question}#top">Why?</a><a href="mailto:x@y.z">Post</a>`),
  },
  [question]: { body: html(question, '<p>Because.</p>') },
  '/sitemap.xml': { body: urls('/', question) },
}

test('a sound site has no findings, and its depths are counted', async () => {
  const { crawl, findings } = await audit(sound)
  expect(findings).toEqual([])
  expect(formatReport(crawl, findings)).toContain('2             1          1')
})

const orphan = '/learn/physics/questions/lost'
test.each<[rule: string, path: string, pages: Record<string, Page>]>([
  [
    'broken-link',
    '/gone',
    { '/learn': { body: html('/learn', `<a href="/gone"></a><a href="${question}"></a>`) } },
  ],
  [
    'linked-redirect',
    '/old',
    {
      [question]: { body: html(question, '<a href="/old"></a>') },
      '/old': { status: 308, location: '/learn' },
    },
  ],
  [
    'redirect-chain',
    '/a',
    {
      [question]: { body: html(question, '<a href="/a"></a>') },
      '/a': { status: 308, location: '/b' },
      '/b': { status: 308, location: '/learn' },
    },
  ],
  [
    'off-site-redirect',
    '/out',
    {
      [question]: { body: html(question, '<a href="/out"></a>') },
      '/out': { status: 308, location: 'https://evil.example/' },
    },
  ],
  ['page-weight', question, { [question]: { body: html(question, 'x'.repeat(100_001)) } }],
  ['one-title', question, { [question]: { body: html(question, '', { title: '' }) } }],
  ['one-h1', question, { [question]: { body: html(question, '<h1>Again</h1>') } }],
  ['one-canonical', question, { [question]: { body: html(question, '', { canonical: '' }) } }],
  [
    'canonical-self',
    question,
    {
      [question]: {
        body: html(question, '', { canonical: `<link rel="canonical" href="${origin}/learn">` }),
      },
    },
  ],
  [
    'canonical-host',
    question,
    {
      [question]: {
        body: html(question, '', { canonical: '<link rel="canonical" href="http://localhost/x">' }),
      },
    },
  ],
  [
    'title-length',
    question,
    {
      [question]: {
        body: html(question, '', { title: `<title>${'long '.repeat(15)} | Site</title>` }),
      },
    },
  ],
  [
    'description-length',
    question,
    {
      [question]: {
        body: html(question, '', { description: '<meta name="description" content="Short.">' }),
      },
    },
  ],
  ['social-card', question, { [question]: { body: html(question, '', { social: '' }) } }],
  ['json-ld-missing', question, { [question]: { body: html(question, '', { jsonLd: '' }) } }],
  [
    'json-ld-syntax',
    question,
    {
      [question]: {
        body: html(question, '', { jsonLd: '<script type="application/ld+json">{</script>' }),
      },
    },
  ],
  [
    'json-ld-parity',
    question,
    {
      [question]: {
        body: html(question, '', {
          jsonLd: '<script type="application/ld+json">{"name":"Unseen"}</script>',
        }),
      },
    },
  ],
  [
    'json-ld-empty',
    question,
    {
      [question]: {
        body: html(question, '', {
          jsonLd: '<script type="application/ld+json">{"name":""}</script>',
        }),
      },
    },
  ],
  [
    'json-ld-required',
    question,
    {
      [question]: {
        body: html(question, '', {
          jsonLd:
            '<script type="application/ld+json">{"@type":"Organization","name":"Page"}</script>',
        }),
      },
    },
  ],
  [
    'unique-title',
    question,
    { [question]: { body: html(question, '', { title: '<title>Page /learn</title>' }) } },
  ],
  [
    'orphan',
    orphan,
    { [orphan]: { body: html(orphan, '') }, '/sitemap.xml': { body: urls(question, orphan) } },
  ],
  ['sitemap', '/sitemap.xml', { '/sitemap.xml': { status: 404 } }],
  ['sitemap-missing', question, { '/sitemap.xml': { body: urls('/') } }],
  ['sitemap-extra', '/nothing', { '/sitemap.xml': { body: urls(question, '/nothing') } }],
  [
    'depth',
    orphan,
    {
      [question]: { body: html(question, '<a href="/1"></a>') },
      '/1': { body: html('/1', '<a href="/2"></a>') },
      '/2': { body: html('/2', `<a href="${orphan}"></a>`) },
      [orphan]: { body: html(orphan, '') },
    },
  ],
])('%s is found at %s', async (rule, path, pages) => {
  const { findings } = await audit({ ...sound, ...pages })
  expect(findings).toContainEqual(expect.objectContaining({ rule, path, severity: 'error' }))
})
