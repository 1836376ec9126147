import { expect, test } from 'vitest'
import type { QuestionSummary } from '@/lib/catalog'
import { setShownCollector } from '@/lib/routes'
import { escapeXml } from './escape-xml'
import { buildSiteOverview, buildSubjectOverview } from './llms'
import { buildOpenSearch } from './open-search'
import { buildQuestionMarkdown, escapeMarkdown } from './question-markdown'
import { buildRobots, buildSecurityText } from './robots'
import { formatSitemap, formatSitemapIndex, toSitemapEntry } from './sitemap'
import { makePage } from './test-page'

const site = { name: 'Library', origin: 'https://library.example' }
const subject = { slug: 'optics', title: 'Optics', count: 2, hidden: false }

async function joinPieces(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

test('a sitemap names absolute addresses and days', async () => {
  const entry = toSitemapEntry({
    id: 1,
    subject: 'optics',
    slug: 'light',
    date: '2026-01-01',
    lastModified: '2026-02-02',
  })
  const text = await joinPieces(formatSitemap(site, [[{ path: '/' }], [entry]]))
  expect(text).toContain('<url><loc>https://library.example/</loc></url>')
  expect(text).toContain(
    '<url><loc>https://library.example/learn/optics/questions/light</loc><lastmod>2026-02-02</lastmod></url>',
  )
  expect(
    await joinPieces(formatSitemapIndex(site, [{ path: '/sitemaps/optics-1.xml' }])),
  ).toContain('<sitemap><loc>https://library.example/sitemaps/optics-1.xml</loc></sitemap>')
})

test('a sitemap asks for a batch only when the one before has been taken', async () => {
  let asked = 0
  const batches = (function* () {
    for (;;) {
      asked += 1
      yield [{ path: '/' }]
    }
  })()
  const pieces = formatSitemap(site, batches)
  await pieces.next()
  expect(asked).toBe(0)
  await pieces.next()
  await pieces.next()
  expect(asked).toBe(2)
})

test('robots.txt disallows nothing and names the sitemaps absolutely', async () => {
  expect(buildRobots(site, 'allow')).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://library.example/sitemap.xml\n',
  )
})

test('robots.txt refuses only those who train models, where the operator says so', async () => {
  const [everyone = '', refused = ''] = buildRobots(site, 'refuse').split('\n\n')
  expect(everyone).toBe('User-agent: *\nDisallow:')
  expect(refused).toMatch(/^(?:User-agent: [\w-]+\n)+Disallow: \/$/)
  expect(refused).not.toMatch(/Googlebot|bingbot/i)
})

test('XML text has no markup and no forbidden character', async () => {
  expect(escapeXml('<a b="c">\u0000\u000b & \ud800 🧪')).toBe('&lt;a b=&quot;c&quot;&gt; &amp;  🧪')
})

test('the Markdown twin says what the page says, without front matter', async () => {
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

test('overviews lead to subjects, and to questions as Markdown', async () => {
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

test('security.txt names no place that is not https', async () => {
  const local = { name: 'Library', origin: 'http://localhost:3000' }
  expect(buildSecurityText(local, 'tel:1', new Date())).not.toContain('Canonical')
})

test('browsers are told how to search, under a name that they can show', async () => {
  const text = buildOpenSearch({ ...site, name: 'Tom & Ada’s <library> of light' })
  expect(text).toContain('<ShortName>Tom &amp; Ada’s &lt;lib</ShortName>')
  expect(text).toContain('template="https://library.example/search?q={searchTerms}"')
  expect(text).toContain('rel="self" template="https://library.example/opensearch.xml"')
})

test('a sitemap and the index of all are whole documents', async () => {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
  const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
  expect(await joinPieces(formatSitemap(site, [[{ path: '/?a&b' }], []]))).toBe(
    `${declaration}\n<urlset ${namespace}>\n<url><loc>https://library.example/?a&amp;b</loc></url>\n</urlset>\n`,
  )
  expect(await joinPieces(formatSitemapIndex(site, [{ path: '/a.xml' }]))).toBe(
    `${declaration}\n<sitemapindex ${namespace}>\n<sitemap><loc>https://library.example/a.xml</loc></sitemap>\n</sitemapindex>\n`,
  )
})

test('the Markdown twin has its facts one below the other, and leads to related questions as Markdown', () => {
  const related = [
    {
      id: 8,
      subject: 'art',
      subjectTitle: 'Art',
      slug: 'blue',
      question: 'What is [blue]?',
      description: '',
      date: '2026-01-01',
    },
  ]
  const page = makePage({ author: 'A_da', updated: '2026-05-06' }, { related })
  expect(buildQuestionMarkdown(site, page)).toBe(
    `# Why is the sky blue?

- Subject: [Optics](https://library.example/learn/optics)
- Page: <https://library.example/learn/optics/questions/why-is-the-sky-blue>
- Author: A\\_da
- Published: 2026-02-03
- Updated: 2026-05-06

Air scatters short waves most.

## Related questions

- [What is \\[blue\\]?](https://library.example/learn/art/questions/blue.md)
`,
  )
})

test('the Markdown twin says nothing of what it lacks', () => {
  const [, facts, answer, ...rest] = buildQuestionMarkdown(
    site,
    makePage({ author: 'Ada', drafted_by: 'person' }),
  ).split('\n\n')
  expect(facts?.split('\n').map((line) => line.split(':')[0])).toEqual(
    ['Subject', 'Page', 'Author', 'Published'].map((name) => `- ${name}`),
  )
  expect([answer, rest]).toEqual(['Air scatters short waves most.\n', []])
})

test.each([
  ['a  b\n c', 'a b c'],
  ['\\ ` * _ { } [ ] < > # | ~ $', '\\\\ \\` \\* \\_ \\{ \\} \\[ \\] \\< \\> \\# \\| \\~ \\$'],
  ['&amp; &#38; &#x26; &lt;', '\\&amp; \\&\\#38; \\&\\#x26; \\&lt;'],
  ['you & me; R&D', 'you & me; R&D'],
])('%j is no markup in a line of Markdown', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

test('the overview of the site names subjects, and where all of it stands', () => {
  expect(buildSiteOverview({ ...site, name: 'Li_brary' }, [subject], 2)).toBe(
    `# Li\\_brary

> 2 questions that students ask, each answered and explained, open to everyone. Every question's page has a twin in Markdown: its address with \`.md\` at the end.

## Subjects

- [Optics](https://library.example/learn/optics/llms.txt): 2 questions

## More

- [All pages](https://library.example/sitemap.xml)
- [New answers](https://library.example/feed.xml)
`,
  )
  expect(buildSiteOverview(site, [], 0)).not.toContain('## Subjects')
})

const question = {
  id: 1,
  subject: 'optics',
  subjectTitle: 'Optics',
  slug: 'light',
  question: 'What is light?',
  description: '',
  date: '2026-01-01',
}

test('the overview of a subject names its topics and questions', () => {
  const described = { ...subject, description: 'Light and *lenses*.' }
  const topics = [{ slug: 'waves', title: 'Waves', count: 3 }]
  const questions = [question, { ...question, slug: 'glass', question: 'What is glass?' }]
  expect(buildSubjectOverview(site, { subject: described, topics, questions })).toBe(
    `# Optics

> Light and \\*lenses\\*. 2 questions with answers on Library.

## Topics

- [Waves](https://library.example/topics/waves)

## Questions

- [What is light?](https://library.example/learn/optics/questions/light.md)
- [What is glass?](https://library.example/learn/optics/questions/glass.md)

## More

- [All of its questions](https://library.example/learn/optics)
- [New answers](https://library.example/learn/optics/feed.xml)
`,
  )
})

test('the overview of a long subject says that it is a part', () => {
  const text = buildSubjectOverview(site, { subject, topics: [], questions: [question] })
  expect(text).toContain('\n> 2 questions with answers on Library.\n')
  expect(text.match(/^## .*/gm)).toEqual(['## The 1 newest questions', '## More'])
})

test('browsers are given a whole description document', () => {
  const name = 'A library of questions and of all their answers, for everyone'
  expect(buildOpenSearch({ ...site, name })).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>A library of que</ShortName>
<LongName>A library of questions and of all their answers,</LongName>
<Description>Search the questions and answers of ${name}.</Description>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Language>en</Language>
<Image width="16" height="16" type="image/x-icon">https://library.example/favicon.ico</Image>
<Url type="text/html" template="https://library.example/search?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="https://library.example/opensearch.xml"/>
</OpenSearchDescription>
`,
  )
  expect(
    buildOpenSearch({ ...site, name: 'Questions about a lot of small and of large thin gs' }),
  ).toMatch(
    /<ShortName>Questions about<\/ShortName>\n<LongName>Questions about a lot of small and of large thin<\/LongName>/,
  )
})

test('XML escapes each sign of markup', () => {
  expect(escapeXml(`& < > " '`)).toBe('&amp; &lt; &gt; &quot; &#39;')
})

test('the Markdown twin declares the related questions that it names', () => {
  const shown = new Set<string>()
  setShownCollector({ getStore: () => shown })
  const related = { subject: 'law', slug: 'what-is-tort', question: 'What is a tort?' }
  buildQuestionMarkdown(site, makePage({}, { related: [related as QuestionSummary] }))
  expect([...shown]).toEqual(['/learn/law/questions/what-is-tort'])
})
