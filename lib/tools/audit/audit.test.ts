import { expect, test } from 'vitest'
import { formatReport } from './report'
import {
  auditPages,
  html,
  jsonLd,
  link,
  origin,
  type Page,
  png,
  question,
  sound,
  urls,
} from './test-site'

const twin = link('alternate', `${origin}/why.md`, 'text/markdown')
const feed = link('alternate', `${origin}/feed.xml`, 'application/atom+xml')
const atom = (entries: string) =>
  `<feed><id>f</id><title>F</title><updated>2026-01-01T00:00:00Z</updated><link rel="self" href="${origin}/feed.xml"/>${entries}</feed>`
const entry = `<entry><id>1</id><title>Why?</title><updated>2026-01-01T00:00:00Z</updated><link href="${origin}${question}"/></entry>`

test('twins, feeds and pages that another question carries are sound', async () => {
  const other = '/learn/physics/questions/other'
  const { findings } = await auditPages({
    ...sound,
    '/learn': {
      body: html('/learn', `<a href="${question}"></a><a href="${other}"></a>`, { feed }),
    },
    [question]: { body: html(question, '', { twin }) },
    [other]: {
      body: html(other, '', {
        canonical: link('canonical', `${origin}${question}`),
        social: html(question, '').match(/<meta property.*?<meta name="twitter[^>]*>/)?.[0] ?? '',
      }),
    },
    '/why.md': { body: '# Why?', headers: { link: `<${origin}${question}>; rel="canonical"` } },
    '/feed.xml': { body: atom(entry), headers: { 'content-type': 'application/atom+xml' } },
  })
  expect(findings).toEqual([])
})

test('a sound site has no findings, and its depths are counted', async () => {
  const { crawl, findings } = await auditPages(sound)
  expect(findings).toEqual([])
  expect(formatReport(crawl, findings)).toMatch(/^2 +1 +1$/m)
  expect(formatReport(crawl, findings)).toContain('1 canonical, 1 of them linked: one set')
})

test('a link that is not to be followed leads nowhere', async () => {
  const { crawl, findings } = await auditPages({
    ...sound,
    [question]: { body: html(question, '<a rel="nofollow" href="/nowhere">Away</a>') },
  })
  expect(findings).toEqual([])
  expect([...crawl.visits.keys()]).not.toContain('/nowhere')
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
  [
    'page-weight',
    '/learn',
    { '/learn': { body: html('/learn', `<a href="${question}"></a>${'x'.repeat(100_001)}`) } },
  ],
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
        body: html(question, '', { title: `<title>${'long '.repeat(15)} | x</title>` }),
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
    'json-ld-breadcrumb',
    question,
    {
      [question]: {
        body: html(question, '', {
          jsonLd: jsonLd({ '@graph': [{ '@type': 'BreadcrumbList', itemListElement: [{}] }] }),
        }),
      },
    },
  ],
  [
    'unique-title',
    question,
    { [question]: { body: html(question, '', { title: '<title>Page /learn | x</title>' }) } },
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
  ['etag', question, { [question]: { body: html(question, ''), headers: { etag: 'W/"1"' } } }],
  [
    'caching',
    question,
    { [question]: { body: html(question, ''), headers: { 'cache-control': 'no-store' } } },
  ],
  [
    'caching',
    question,
    {
      [question]: {
        body: html(question, ''),
        headers: { 'cache-control': 's-maxage=60, stale-while-revalidate=60' },
      },
    },
  ],
  [
    'compression',
    question,
    { [question]: { body: html(question, 'x'.repeat(1_024)), isPlain: true } },
  ],
  ['conditional', '/', { '/': { body: html('/', '<a href="/learn"></a>'), isPlain: true } }],
  ['language', question, { [question]: { body: html(question, '', { lang: '!' }) } }],
  [
    'noindex-canonical',
    question,
    {
      [question]: {
        body: html(question, '', {
          robots: '<meta name="robots" content="noindex">',
          canonical: link('canonical', `${origin}/learn`),
        }),
      },
    },
  ],
  [
    'hreflang',
    question,
    {
      [question]: {
        body: html(question, '', { de: '<link rel="alternate" hreflang="de" href="/de">' }),
      },
    },
  ],
  [
    'social-image',
    question,
    {
      [question]: {
        body: html(question, '', { image: '' }).replace(
          '<h1>',
          `<meta property="og:image" content="/card.png"><h1>`,
        ),
      },
    },
  ],
  ['image-size', '/card.png', { '/card.png': { body: png(600, 315) } }],
  ['image-size', '/card.png', { '/card.png': { body: 'no picture' } }],
  [
    'broken-resource',
    '/style.css',
    { [question]: { body: html(question, '', { style: link('stylesheet', '/style.css') }) } },
  ],
  ['alternate', question, { [question]: { body: html(question, '', { twin }) } }],
  [
    'alternate-canonical',
    question,
    { [question]: { body: html(question, '', { twin }) }, '/why.md': { body: '# Why?' } },
  ],
  ['feed', '/feed.xml', { [question]: { body: html(question, '', { feed }) } }],
  [
    'feed',
    '/feed.xml',
    {
      [question]: { body: html(question, '', { feed }) },
      '/feed.xml': {
        body: atom(entry + entry),
        headers: { 'content-type': 'application/atom+xml' },
      },
    },
  ],
  [
    'feed',
    '/feed.xml',
    {
      [question]: { body: html(question, '', { feed }) },
      '/feed.xml': {
        body: atom(entry.replace(question, '/gone')),
        headers: { 'content-type': 'application/atom+xml' },
      },
    },
  ],
  ['robots-txt', '/robots.txt', { '/robots.txt': { status: 404 } }],
  ['robots-txt', '/robots.txt', { '/robots.txt': { body: 'Sitemap: /sitemap.xml' } }],
  [
    'robots-blocked',
    question,
    {
      '/robots.txt': {
        body: `User-agent: *\nDisallow: /*/questions\nSitemap: ${origin}/sitemap.xml`,
      },
    },
  ],
  [
    'sitemap-lastmod',
    '/sitemap.xml',
    {
      '/sitemap.xml': {
        body: urls('/', question).replace('</url>', '<lastmod>2999-01-01</lastmod></url>'),
      },
    },
  ],
  [
    'sitemap-file',
    '/sitemap.xml',
    {
      '/sitemap.xml': {
        body: `<sitemapindex><sitemap><loc>${origin}/none.xml</loc></sitemap></sitemapindex>`,
      },
    },
  ],
  [
    'sitemap-lastmod',
    question,
    {
      [question]: {
        body: html(question, '', {
          time: '<meta property="article:modified_time" content="2026-01-02">',
        }),
      },
      '/sitemap.xml': {
        body: urls('/', question).replaceAll('</url>', '<lastmod>2026-01-01</lastmod></url>'),
      },
    },
  ],
  [
    'sitemap-lastmod',
    '/some.xml',
    {
      '/sitemap.xml': {
        body: `<sitemapindex><sitemap><loc>${origin}/some.xml</loc><lastmod>2026-01-02</lastmod></sitemap></sitemapindex>`,
      },
      '/some.xml': {
        body: urls('/', question).replaceAll('</url>', '<lastmod>2026-01-01</lastmod></url>'),
      },
    },
  ],
  [
    'title-site',
    question,
    { [question]: { body: html(question, '', { title: `<title>Page ${question}</title>` }) } },
  ],
  [
    'title-question',
    question,
    { [question]: { body: html(question, '', { title: '<title>Pag | x</title>' }) } },
  ],
  [
    'json-ld-kind',
    question,
    {
      [question]: {
        body: html(question, '', { jsonLd: jsonLd({ '@type': 'WebPage', name: 'Page' }) }),
      },
    },
  ],
  [
    'json-ld-escape',
    question,
    {
      [question]: { body: html(question, '&lt;b>', { jsonLd: jsonLd({ name: '<b>' }) }) },
    },
  ],
  [
    'list-length',
    '/learn/physics',
    {
      [question]: { body: html(question, '<a href="/learn/physics"></a>') },
      '/learn/physics': {
        body: html('/learn/physics', '', {
          jsonLd: jsonLd({
            '@graph': [
              {
                '@type': 'CollectionPage',
                name: 'Page',
                mainEntity: { itemListElement: Array.from({ length: 51 }, () => ({})) },
              },
              { '@type': 'BreadcrumbList', itemListElement: [{}, {}] },
            ],
          }),
        }),
      },
    },
  ],
  [
    'deck-cards',
    '/study/physics',
    {
      [question]: { body: html(question, '<a href="/study/physics"></a>') },
      '/study/physics': {
        body: html('/study/physics', '<ol data-cards=""><summary>Page</summary></ol> Because.', {
          jsonLd: jsonLd({
            '@graph': [
              { '@type': 'Quiz', hasPart: [{ text: 'Because', eduQuestionType: 'Flashcard' }] },
              { '@type': 'BreadcrumbList', itemListElement: [{}, {}] },
            ],
          }),
        }),
      },
    },
  ],
  [
    'search-results',
    '/search?q=a',
    {
      [question]: { body: html(question, '<a href="/search?q=a"></a>') },
      '/search?q=a': { body: html('/search?q=a', '') },
    },
  ],
  [
    'download',
    '/cards.txt',
    {
      [question]: { body: html(question, '<a rel="nofollow" download href="/cards.txt"></a>') },
      '/cards.txt': { body: 'a' },
    },
  ],
  ['llms-txt', '/llms.txt', { '/llms.txt': { status: 404 } }],
  [
    'llms-txt',
    '/learn/physics/llms.txt',
    { '/llms.txt': { body: `- [Physics](${origin}/learn/physics/llms.txt)` } },
  ],
  [
    'query',
    question,
    { [`${question}?utm_source=audit`]: { body: html(question, 'Read on elsewhere.') } },
  ],
  [
    'encoding',
    question,
    { [question]: { body: html(question, ''), headers: { 'content-encoding': 'gzip' } } },
  ],
  [
    'conditional',
    '/feed.xml',
    {
      [question]: { body: html(question, '', { feed }) },
      '/feed.xml': {
        body: atom(entry),
        headers: { 'content-type': 'application/atom+xml' },
        isPlain: true,
      },
    },
  ],
  ['missing-page', '/no-such-page', { '/no-such-page': { body: 'Nothing here.' } }],
  ['normal-form', `${question}/`, { [`${question}/`]: { body: html(question, '') } }],
])('%s is found at %s', async (rule, path, pages) => {
  const { findings } = await auditPages({ ...sound, ...pages })
  expect(findings).toContainEqual(expect.objectContaining({ rule, path, severity: 'error' }))
})
