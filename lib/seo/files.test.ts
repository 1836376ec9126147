import { expect, test } from 'vitest'
import { escapeXml } from './escape-xml'
import { buildSiteOverview, buildSubjectOverview } from './llms'
import { buildOpenSearch } from './open-search'
import { buildQuestionMarkdown } from './question-markdown'
import { buildRobots } from './robots'
import { buildSecurityText } from './security-text'
import { formatSitemap, formatSitemapIndex, toSitemapEntry } from './sitemap'
import { makePage } from './test-page'

const site = { name: 'Library', origin: 'https://library.example' }
const subject = { slug: 'optics', title: 'Optics', count: 2, hidden: false }

test('a sitemap names absolute addresses and days', () => {
  const entry = toSitemapEntry({
    id: 1,
    subject: 'optics',
    slug: 'light',
    date: '2026-01-01',
    lastModified: '2026-02-02',
  })
  const text = [...formatSitemap(site, [[{ path: '/' }], [entry]])].join('')
  expect(text).toContain('<url><loc>https://library.example/</loc></url>')
  expect(text).toContain(
    '<url><loc>https://library.example/learn/optics/questions/light</loc><lastmod>2026-02-02</lastmod></url>',
  )
  expect([...formatSitemapIndex(site, [{ path: '/sitemaps/optics-1.xml' }])].join('')).toContain(
    '<sitemap><loc>https://library.example/sitemaps/optics-1.xml</loc></sitemap>',
  )
})

test('a sitemap asks for a batch only when the one before has been taken', () => {
  let asked = 0
  const batches = (function* () {
    for (;;) {
      asked += 1
      yield [{ path: '/' }]
    }
  })()
  const pieces = formatSitemap(site, batches)
  pieces.next()
  expect(asked).toBe(0)
  pieces.next()
  pieces.next()
  expect(asked).toBe(2)
})

test('robots.txt disallows nothing and names the sitemaps absolutely', () => {
  expect(buildRobots(site, 'allow')).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://library.example/sitemap.xml\n',
  )
})

test('robots.txt refuses only those who train models, where the operator says so', () => {
  const [everyone = '', refused = ''] = buildRobots(site, 'refuse').split('\n\n')
  expect(everyone).toBe('User-agent: *\nDisallow:')
  expect(refused).toMatch(/^(?:User-agent: [\w-]+\n)+Disallow: \/$/)
  expect(refused).not.toMatch(/Googlebot|bingbot/i)
})

test('XML text has no markup and no forbidden character', () => {
  expect(escapeXml('<a b="c">\u0000\u000b & \ud800 🧪')).toBe('&lt;a b=&quot;c&quot;&gt; &amp;  🧪')
})

test('the Markdown twin says what the page says, without front matter', () => {
  const text = buildQuestionMarkdown(
    site,
    makePage({
      question: 'Is *a* <b>?',
      answer: 'Line one.\\n\\n- item',
      reviewed_by: 'Ada',
      drafted_by: 'model',
    }),
  )
  expect(text).toMatch(/^# Is \\\*a\\\* \\<b\\>\?\n\n- Subject: \[Optics\]\(/)
  expect(text).toContain('- Drafted by: a language model\n- Reviewed by: Ada\n')
  expect(text).toMatch(/Line one\.\n\n[-*] item\n$/)
})

test('overviews lead to subjects, and to questions as Markdown', () => {
  expect(buildSiteOverview(site, [subject], 2)).toContain(
    '- [Optics](https://library.example/learn/optics/llms.txt): 2 questions',
  )
  const question = {
    id: 1,
    subject: 'physics',
    subjectTitle: 'Physics',
    slug: 'light',
    question: 'What is [light]?',
    description: '',
    date: '2026-01-01',
  }
  const overview = buildSubjectOverview(site, { subject, topics: [], questions: [question] })
  expect(overview).toContain('## The 1 newest questions')
  expect(overview).toContain(
    '- [What is \\[light\\]?](https://library.example/learn/physics/questions/light.md)',
  )
})

test.each([
  ['2026-11-30T19:00:00Z', '2027-05-29T00:00:00Z'],
  ['2026-11-30T00:00:00Z', '2027-05-29T00:00:00Z'],
  ['2027-12-31T23:59:59Z', '2028-06-28T00:00:00Z'],
])('security.txt of %s is valid until %s', (now, expires) => {
  expect(buildSecurityText(site, 'mailto:a@library.example', new Date(now))).toBe(
    [
      'Contact: mailto:a@library.example',
      `Expires: ${expires}`,
      'Preferred-Languages: en',
      'Canonical: https://library.example/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})

test('security.txt names no place that is not https', () => {
  const local = { name: 'Library', origin: 'http://localhost:3000' }
  expect(buildSecurityText(local, 'tel:1', new Date())).not.toContain('Canonical')
})

test('browsers are told how to search, under a name that they can show', () => {
  const text = buildOpenSearch({ ...site, name: 'Tom & Ada’s <library> of light' })
  expect(text).toContain('<ShortName>Tom &amp; Ada’s &lt;lib</ShortName>')
  expect(text).toContain('template="https://library.example/search?q={searchTerms}"')
  expect(text).toContain('rel="self" template="https://library.example/opensearch.xml"')
})
