import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { auditSite } from '.'

export interface Page {
  status?: number
  location?: string
  body?: string | Buffer
  /** By lower-case name, in place of what the server sends otherwise. */
  headers?: Record<string, string>
  /** Sent as it is. */
  isPlain?: boolean
}

/** What the site calls itself; it answers elsewhere. */
export const origin = 'https://example.org'

/** The least markup that a page of its kind may have. */
function markup(path: string): string {
  const article = {
    '@type': ['Article', 'LearningResource'],
    ...Object.fromEntries(
      ['headline', 'description', 'author', 'publisher', 'about'].map((name) => [name, 'Page']),
    ),
    ...{ datePublished: '2026-01-01', dateModified: '2026-01-01', mainEntityOfPage: origin },
    ...{ inLanguage: 'en', isAccessibleForFree: true, learningResourceType: 'Answer' },
  }
  const list = { '@type': 'CollectionPage', name: 'Page', mainEntity: {} }
  const site = [
    { '@type': 'WebSite', name: 'Page', url: origin },
    { '@type': 'Organization', name: 'Page', url: origin },
  ]
  const way = { '@type': 'BreadcrumbList', itemListElement: [{}, {}] }
  const graph = path === '/' ? site : [path.includes('/questions/') ? article : list, way]
  return jsonLd({ '@context': 'https://schema.org', '@graph': graph })
}

export const jsonLd = (value: object) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`

/** A page without a fault; `head` replaces parts of its head by name, or adds to it. */
export function html(path: string, body: string, head: Record<string, string> = {}): string {
  const { lang = 'en', ...others } = head
  const parts = {
    title: `<title>Page ${path} | x</title>`,
    description: `<meta name="description" content="What the page at ${path} says, in enough words to count as one.">`,
    canonical: `<link rel="canonical" href="${origin}${path}">`,
    social: ['title', 'description', 'type', 'site_name']
      .map((name) => `<meta property="og:${name}" content="x">`)
      .concat(`<meta property="og:url" content="${origin}${path}">`)
      .concat('<meta name="twitter:card" content="summary">')
      .join(''),
    image: `<meta property="og:image" content="${origin}/card.png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`,
    jsonLd: markup(path),
    ...others,
  }
  return `<!doctype html><html lang="${lang}"><head>${Object.values(parts).join('')}</head><body><h1>Page</h1>${body}</body></html>`
}

/** The beginning of a PNG, which is all that tells its size. */
export function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(24)
  bytes.write('89504e470d0a1a0a', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

export const link = (rel: string, href: string, type = '') =>
  `<link rel="${rel}" href="${href}" type="${type}">`

export const urls = (...paths: string[]) =>
  `<urlset>${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`

const types: Record<string, string> = {
  xml: 'application/xml',
  png: 'image/png',
  txt: 'text/plain',
  md: 'text/markdown',
}

/** The page at an address, also at its other spellings, which redirect to it. */
function find(pages: Record<string, Page>, url: string): Page {
  const [path = ''] = url.split('?')
  const normal = path
    .toLowerCase()
    .replace(/^\/+/, '/')
    .replace(/\.html$|(?<=.)\/$/g, '')
  const missing = { status: 404, body: html('/404', '') }
  return pages[url] ?? pages[path] ?? (pages[normal] ? { status: 308, location: normal } : missing)
}

/** Audits a site of these pages, which answers on a free port for as long as that takes. */
export async function auditPages(pages: Record<string, Page>) {
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    const page = find(pages, url)
    const isKnown = request.headers['if-none-match'] === '"1"' && !page.isPlain
    const accepted = page.headers?.['content-encoding'] ?? request.headers['accept-encoding']
    const encoding = accepted === 'br' ? 'br' : 'gzip'
    const compress = encoding === 'br' ? brotliCompressSync : gzipSync
    response.writeHead(isKnown ? 304 : (page.status ?? 200), {
      'content-type': types[url.split('.')[1] ?? ''] ?? 'text/html; charset=utf-8',
      etag: '"1"',
      'cache-control': 'public, max-age=0, s-maxage=60',
      ...(page.location ? { location: page.location } : {}),
      ...(page.isPlain ? {} : { 'content-encoding': encoding }),
      ...page.headers,
    })
    const body = page.body ?? ''
    response.end(isKnown ? undefined : page.isPlain ? body : compress(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return await auditSite(`http://127.0.0.1:${port}`)
  } finally {
    server.close()
  }
}

export const question = '/learn/physics/questions/why'
/** A small site without a fault. */
export const sound: Record<string, Page> = {
  '/': { body: html('/', '<a href="/learn">Learn</a>') },
  '/learn': {
    body: html('/learn', `<a href="${question}#top">Why?</a><a href="mailto:x@y.z">Post</a>`),
  },
  [question]: { body: html(question, '<p>Because.</p>') },
  '/sitemap.xml': { body: urls('/', question) },
  '/robots.txt': { body: `User-agent: *\nDisallow:\nSitemap: ${origin}/sitemap.xml` },
  '/card.png': { body: png(1200, 630) },
  '/llms.txt': { body: `- [All](${origin}/learn)` },
}
