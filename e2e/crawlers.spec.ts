import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { corpusTest, expect, test } from './fixtures'
import { pageKinds } from './page-kinds'
import { rawRequest } from './raw-request'

const root = path.resolve(import.meta.dirname, '..')

interface Audit {
  depths: { depth: string; pages: number; questions: number }[]
  /** What the sitemaps list, what may be listed, and what links lead to. */
  sets: { areEqual: boolean }
  findings: { rule: string; severity: string; path: string; message: string }[]
}

/** Runs `portal audit` as an operator would, and reads what it wrote. */
async function runAudit(url: string): Promise<Audit> {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'))
  const file = path.join(folder, 'audit.json')
  const args = ['--import', 'tsx', 'lib/tools/main.ts', 'audit', url, '--json', file]
  try {
    // Exit code 1 means findings, which the file names.
    await new Promise<void>((resolve) => {
      execFile(process.execPath, args, { cwd: root }, () => resolve())
    })
    return JSON.parse(readFileSync(file, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const listLocations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc)

/** Paths of the questions that the sitemaps name. */
async function readSitemaps(url: string): Promise<string[]> {
  const { body } = await rawRequest(url, '/sitemap.xml')
  const paths: string[] = []
  for (const file of listLocations(body)) {
    const sitemap = await rawRequest(url, new URL(file).pathname)
    expect(sitemap.status).toBe(200)
    paths.push(...listLocations(sitemap.body).map((loc) => new URL(loc).pathname))
  }
  return paths.filter((address) => address.includes('/questions/'))
}

test('an audit of the test content finds no error', async ({ baseURL }) => {
  test.setTimeout(180_000)
  const { findings, depths, sets } = await runAudit(baseURL ?? '')
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(sets.areEqual).toBe(true)
  expect(depths.filter(({ questions }) => questions > 0).map(({ depth }) => depth)).not.toContain(
    'unlinked',
  )
})

// A quarter of an hour: defined on demand alone.
const auditTest = process.env.AUDIT_CORPUS ? corpusTest : undefined
auditTest?.('an audit of the sample corpus finds no error', async ({ baseURL }) => {
  corpusTest.setTimeout(3_600_000)
  const { findings, depths, sets } = await runAudit(baseURL ?? '')
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(sets.areEqual).toBe(true)
  const reached = depths.filter(({ questions }) => questions > 0)
  for (const { depth } of reached) expect(Number(depth)).toBeLessThanOrEqual(4)
})

corpusTest('the sitemaps hold each question of the corpus once', async ({ baseURL }) => {
  const paths = await readSitemaps(baseURL ?? '')
  expect(new Set(paths).size).toBe(paths.length)
  const overview = await rawRequest(baseURL ?? '', '/llms.txt')
  const total = Number(/> (\d+) questions/.exec(overview.body)?.[1])
  expect(total).toBeGreaterThan(1_000)
  // All but the few that ask not to be indexed.
  expect(paths.length).toBeLessThanOrEqual(total)
  expect(paths.length).toBeGreaterThan(total * 0.99)
})

const agents = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'curl/8.5.0',
  'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
]

for (const [kind, address] of Object.entries(pageKinds)) {
  test(`six agents read the same page: ${kind}`, async ({ baseURL }) => {
    const bodies = new Set<string>()
    for (const agent of agents) {
      const { body } = await rawRequest(baseURL ?? '', address, {
        headers: { 'user-agent': agent },
      })
      bodies.add(body)
    }
    expect(bodies.size).toBe(1)
    const [head = ''] = [...bodies][0]?.split('</head>') ?? []
    expect(head).toMatch(/<title>[^<]+<\/title>/)
    // It is no page of its own.
    if (kind === 'not found') return
    expect(head).toContain('<link rel="canonical"')
    expect(head).toContain('<meta name="description"')
  })
}

const secret = /token-(?:draft|scheduled|expired|broken|unanswered)/

test('what is not public is in no file for programs', async ({ baseURL }) => {
  const url = baseURL ?? ''
  const files = ['/sitemap.xml', '/feed.xml', '/llms.txt', '/learn/publishing/feed.xml']
  for (const file of [...files, '/learn/publishing/llms.txt', '/sitemaps/publishing-1.xml']) {
    const { status, body } = await rawRequest(url, file)
    expect(status).toBe(200)
    expect(body).not.toMatch(secret)
  }
  const listed = await readSitemaps(url)
  expect(listed.filter((address) => address.includes('token'))).toEqual([])
})

test('a question has a twin in Markdown and a card', async ({ baseURL, page }) => {
  const question = pageKinds['question with markup']
  await page.goto(question)
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
  const twin = await page.locator('link[rel=alternate][type="text/markdown"]').getAttribute('href')
  const image = await page.locator('meta[property="og:image"]').getAttribute('content')
  expect(new URL(twin ?? '').pathname).toBe(`${question}.md`)
  const answer = await rawRequest(baseURL ?? '', `${question}.md`)
  expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8')
  expect(answer.headers.link).toBe(`<${canonical}>; rel="canonical"`)
  expect(answer.body).toMatch(/^# Why must/)
  const { pathname, search } = new URL(image ?? '')
  await page.goto(`${pathname}${search}`)
  const size = await page
    .getByRole('img')
    .evaluate((element: HTMLImageElement) => [element.naturalWidth, element.naturalHeight])
  expect(size).toEqual([1200, 630])
})

test('a card is the same whatever else its address says', async ({ baseURL }) => {
  const image = `${pageKinds['question right to left']}/opengraph-image`
  const plain = await rawRequest(baseURL ?? '', image)
  expect(plain.status).toBe(200)
  const other = await rawRequest(baseURL ?? '', `${image}?v=1&title=evil`)
  expect(other.body).toBe(plain.body)
  const missing = await rawRequest(
    baseURL ?? '',
    '/learn/publishing/questions/none/opengraph-image',
  )
  expect(missing.status).toBe(404)
})

test('the feed is valid XML, and is sent once', async ({ baseURL, page }) => {
  const feed = await rawRequest(baseURL ?? '', '/feed.xml')
  expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  const entries = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml')
    if (document.querySelector('parsererror')) return []
    return [...document.querySelectorAll('entry > id')].map(({ textContent }) => textContent)
  }, feed.body)
  expect(entries).toHaveLength(50)
  expect(new Set(entries).size).toBe(50)
  const again = await rawRequest(baseURL ?? '', '/feed.xml', {
    headers: { 'if-none-match': feed.headers.etag ?? '' },
  })
  expect(again.status).toBe(304)
})

test('browsers find how to search from their own address bar', async ({ baseURL, page }) => {
  await page.goto(pageKinds.subject)
  const link = page.locator('link[rel=search]')
  const { headers, body } = await rawRequest(baseURL ?? '', (await link.getAttribute('href')) ?? '')
  expect(headers['content-type']).toBe(`${await link.getAttribute('type')}; charset=utf-8`)
  const template = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml')
    return document.querySelector('Url[type="text/html"]')?.getAttribute('template') ?? ''
  }, body)
  const { pathname, search } = new URL(template.replace('{searchTerms}', 'prime'))
  await page.goto(pathname + search)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('prime')
})

test('who finds a weakness is told where to report it, and for how long', async ({ baseURL }) => {
  const { status, headers, body } = await rawRequest(baseURL ?? '', '/.well-known/security.txt')
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(body).toMatch(/^Contact: mailto:security@portal\.example$/m)
  const expires = Date.parse(/^Expires: (\S+)$/m.exec(body)?.[1] ?? '')
  const days = (expires - Date.now()) / 86_400_000
  expect(days > 30 && days < 365).toBe(true)
})

/** The subject whose questions hold what is markup in one output or another. */
for (const file of ['/learn/markup/feed.xml', '/sitemaps/markup-1.xml', '/sitemap.xml']) {
  test(`${file} is valid XML whatever questions hold`, async ({ baseURL, page }) => {
    const { status, body } = await rawRequest(baseURL ?? '', file)
    expect(status).toBe(200)
    const errors = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml')
      return document.querySelectorAll('parsererror').length
    }, body)
    expect(errors).toBe(0)
  })
}

for (const [from, status, to] of [
  ['/learn/layout-trials/questions/how-many-sides-does-a-circle-have', 410, undefined],
  [
    '/learn/old-geometry/questions/hexagon',
    308,
    '/learn/layout-trials/questions/how-many-sides-does-a-hexagon-have',
  ],
  [
    '/learn/old-geometry/questions/hexagon.md',
    308,
    '/learn/layout-trials/questions/how-many-sides-does-a-hexagon-have.md',
  ],
  [
    '/learn/markup/questions/undefined/learn/layout-trials/questions/what-is-a-degree',
    308,
    '/learn/layout-trials/questions/what-is-a-degree',
  ],
  ['/learn/markup/questions/undefined/learn/layout-trials/questions/none', 404, undefined],
] as const) {
  test(`${from} answers ${status}`, async ({ baseURL }) => {
    const answer = await rawRequest(baseURL ?? '', from)
    expect(answer.status).toBe(status)
    expect(answer.headers.location).toBe(to)
  })
}
