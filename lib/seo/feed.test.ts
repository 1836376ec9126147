import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { buildFeed } from './feed'
import { makePage, nasty } from './test-page'

const site = { name: 'A & B <Library>', origin: 'https://library.example' }

/** Text of each element of a name, and attributes of each `link`, as an XML parser reads them. */
function readFeed(xml: string) {
  const texts: Record<string, string[]> = {}
  const links: Record<string, string>[] = []
  const open: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name)
        texts[name] ??= []
        texts[name].push('')
        if (name === 'link') links.push(attributes)
      },
      ontext(text) {
        const all = texts[open.at(-1) ?? '']
        if (all) all[all.length - 1] += text
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { texts, links }
}

test('an entry has a stable id, its true times and the page that carries it', () => {
  const { texts, links } = readFeed(
    buildFeed(site, { pages: [makePage({ updated: '2026-05-06' })] }),
  )
  expect(texts.id).toEqual([
    'https://library.example/feed.xml',
    'https://library.example/questions/7',
  ])
  expect(texts.published).toEqual(['2026-02-03T00:00:00.000Z'])
  expect(texts.updated).toEqual(['2026-05-06T00:00:00.000Z', '2026-05-06T00:00:00.000Z'])
  expect(links.at(-1)).toEqual({
    href: 'https://library.example/learn/optics/questions/why-is-the-sky-blue',
  })
})

test('what looks like markup is text to an XML parser and, once more, to an HTML parser', () => {
  const page = makePage({ question: nasty, answer: 'One <b>\n\n& two' }, { description: nasty })
  const { texts } = readFeed(buildFeed(site, { pages: [page] }))
  expect(texts.title?.[0]).toBe('A & B <Library>')
  expect(texts.title?.[1]).toContain('A &lt;/script&gt;&lt;b&gt;&quot;bold&quot;')
  expect(texts.title?.[1]).not.toContain('<')
  expect(texts.summary?.[0]).not.toContain('<')
  expect(texts.content?.[0]).toBe('<p>One &lt;b&gt;</p>\n<p>&amp; two</p>')
})

test('what search engines are not to list is in no feed', () => {
  const hidden = [makePage({ no_index: true }), makePage({}, { canonical: 'https://x.example/' })]
  const { texts } = readFeed(buildFeed(site, { pages: hidden }))
  expect(texts.entry).toBeUndefined()
})

test('a feed says whose it is, and ends with a line', () => {
  const text = buildFeed(site, { pages: [makePage({ author: 'A\u0000da' })] })
  const { texts, links } = readFeed(text)
  expect(text.endsWith('</feed>\n')).toBe(true)
  expect(texts.name).toEqual(['A & B <Library>', 'Ada'])
  expect(texts.uri).toEqual(['https://library.example/'])
  expect(texts.generator).toBeUndefined()
  expect(links.slice(0, -1)).toEqual([
    { rel: 'alternate', href: 'https://library.example/' },
    { rel: 'self', href: 'https://library.example/feed.xml' },
  ])
})

test('a subject’s feed is told from the site’s', () => {
  const subject = { slug: 'optics', title: 'Optics' }
  const { texts, links } = readFeed(buildFeed(site, { pages: [], subject }))
  expect(texts.title).toEqual(['A & B <Library>: Optics'])
  expect(texts.id).toEqual(['https://library.example/learn/optics/feed.xml'])
  expect(texts.updated).toEqual(['1970-01-01T00:00:00.000Z'])
  expect(links.map(({ href }) => href)).toEqual([
    'https://library.example/learn/optics',
    'https://library.example/learn/optics/feed.xml',
  ])
})

test('a feed holds the first fifty of the questions that it is given, and names the latest change', () => {
  const pages = Array.from({ length: 60 }, (_, at) =>
    makePage({ id: at + 1, ...(at === 7 && { updated: '2026-06-07' }) }),
  )
  const { texts } = readFeed(buildFeed(site, { pages }))
  expect(texts.id?.slice(1)).toEqual(
    Array.from({ length: 50 }, (_, at) => `https://library.example/questions/${at + 1}`),
  )
  expect(texts.updated?.[0]).toBe('2026-06-07T00:00:00.000Z')
})
