import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { TestCorpus } from '../test-corpus'
import type { OpenCatalog } from './test-catalog'

const q = (place: string) => `/learn/${place.replace('/', '/questions/')}`

async function openWith(open: OpenCatalog, redirects: string) {
  const corpus = new TestCorpus([{ at: 'art/new' }, { at: 'art/other' }])
  corpus.writeFile('redirects.yaml', redirects)
  return { corpus, catalog: await open(corpus) }
}

const question = '/learn/art/questions/what-is-a-fresco'

export function testAddresses(open: OpenCatalog): void {
  test('tells addresses at which nothing stands', async () => {
    const records = ['a', 'b', 'c', 'd', 'e'].map((slug) => ({
      at: `art/${slug}`,
      seo: { page_keywords: 'painting' },
    }))
    using corpus = new TestCorpus([{ at: 'art/what-is-a-fresco' }, ...records])
    const catalog = await open(corpus)
    const there = [
      ...[
        '/',
        '/learn',
        '/learn/art',
        '/learn/art/a-z',
        '/learn/art/page/7',
        '/learn/art/feed.xml',
      ],
      ...[question, `${question}.md`, `${question}/opengraph-image`],
      ...['/topics/painting', '/topics/painting/page/9', '/study/topics/painting'],
      ...['/study', '/study/art', '/study/due', '/study/bookmarks', '/search', '/saved'],
      ...['/study/data/subject/art/cards-1.json', '/study/data/topic/painting/anki-9.txt'],
      ...['/study/data/note/art/what-is-a-fresco.json', '/sitemaps/art-1.xml'],
    ]
    const missing = [
      ...['/learn/arts', '/learn/arts/page/2', '/learn/constructor', '/learn/Art', '/study/arts'],
      ...[`${question}s`, `${question}s.md`, `${question}s/opengraph-image`],
      ...['/learn/arts/questions/what-is-a-fresco', '/learn/art/questions/__proto__'],
      ...['/topics/sculpture', '/topics/x/page/2', '/study/topics/sculpture', '/study/duet'],
      ...['/study/data/subject/arts/cards-1.json', '/study/data/topic/art/anki-1.txt'],
      ...[
        '/study/data/note/art/none.json',
        '/sitemaps/arts-1.xml',
        '/study/data/subject/art/y.json',
      ],
      ...['/anything', '/learning/x', '/studying', '/learn/art/page/0'],
    ]
    for (const address of there) {
      expect([address, (await catalog.resolve(address))?.kind]).not.toEqual([address, 'missing'])
    }
    for (const address of missing) {
      expect([address, await catalog.resolve(address)]).toEqual([address, { kind: 'missing' }])
    }
  })

  test('a public record whose file is away is unknown, not missing', async () => {
    using corpus = new TestCorpus([{ at: 'art/light' }, { at: 'art/draft', status: 'draft' }])
    const catalog = await open(corpus)
    expect(await catalog.resolve(q('art/light'))).not.toEqual({ kind: 'unavailable' })
    renameSync(path.join(corpus.contentDir, 'learn'), path.join(corpus.contentDir, 'away'))
    const light = q('art/light')
    for (const asked of [light, `${light}.md`, `${light}/cite`, `${light}/opengraph-image`]) {
      expect([asked, await catalog.resolve(asked)]).toEqual([asked, { kind: 'unavailable' }])
    }
    for (const asked of [q('art/draft'), q('art/none'), '/learn/art', '/', '/search']) {
      expect(await catalog.resolve(asked)).not.toEqual({ kind: 'unavailable' })
    }
    await expect(catalog.resolveQuestion('art', 'light')).rejects.toThrow('learn/art/light.md')
    await expect(catalog.getRecord('art', 'light')).rejects.toThrow('learn/art/light.md')
  })

  test('nothing is known of a subject in whose place something else stands, known before or not', async () => {
    using corpus = new TestCorpus([{ at: 'art/light' }, { at: 'physics/light', id: 2 }])
    const catalog = await open(corpus)
    const folder = path.join(corpus.contentDir, 'learn/physics')
    renameSync(folder, path.join(corpus.contentDir, 'away'))
    writeFileSync(folder, '')
    await open(corpus)
    expect(await catalog.hasUnreadable()).toBe(true)
    expect(await catalog.resolve(q('physics/light'))).toEqual({ kind: 'unavailable' })
    expect(await catalog.resolve(q('physics/new'))).toEqual({ kind: 'unavailable' })
    expect(await catalog.resolve(q('art/light'))).not.toEqual({ kind: 'unavailable' })
    expect(await catalog.resolve(q('art/new'))).not.toEqual({ kind: 'unavailable' })
    expect((await catalog.getSubject('physics'))?.count).toBe(1)
  })

  describe('an address', () => {
    const list = `# Moves of the year
- from: /learn/art/questions/old
  to: /learn/art/questions/new
- from: /learn/art/questions/older
  to: /learn/art/questions/old
- { from: '/learn/art/questions/oldest', to: '/learn/art/questions/older' }
- from: /Blog//Post.html
  to: /learn/art
- from: /learn/art/questions/removed
  gone: true
- from: /learn/art/questions/to-nothing
  to: /learn/art/questions/nothing
- from: /learn/art/questions/other
  to: /learn/art/questions/new
- from: /learn/art/questions/part
  to: /learn/art/questions/Old.html#Step-2
- from: /learn/art/questions/of-part
  to: /learn/art/questions/part
- from: /learn/art/questions/found
  to: /search?q=Blue+Sky
- from: /learn/crafts
  gone: true
- from: /learn/painting
  to: /learn/art
`
    test.each([
      ['that moved', q('art/old'), { kind: 'redirect', to: q('art/new') }],
      [
        'at the end of a chain, in one step',
        q('art/oldest'),
        { kind: 'redirect', to: q('art/new') },
      ],
      ['whose part moved on', q('art/part'), { kind: 'redirect', to: `${q('art/new')}#Step-2` }],
      ['that led to a part', q('art/of-part'), { kind: 'redirect', to: `${q('art/new')}#Step-2` }],
      ['that became a search', q('art/found'), { kind: 'redirect', to: '/search?q=Blue+Sky' }],
      ['of a subject that was removed', '/learn/crafts', { kind: 'gone' }],
      ['of a subject that was renamed', '/learn/painting', { kind: 'redirect', to: '/learn/art' }],
      ['outside the questions', '/blog/post', { kind: 'redirect', to: '/learn/art' }],
      ['that was removed', q('art/removed'), { kind: 'gone' }],
      ['whose target is not there', q('art/to-nothing'), { kind: 'missing' }],
      ['at which a record still stands', q('art/other'), { kind: 'page' }],
      ['of a page', q('art/new'), { kind: 'page' }],
      ['of a subject', '/learn/art', { kind: 'page' }],
      ['that nobody knows', q('art/unknown'), { kind: 'missing' }],
      [
        'of the Markdown twin',
        `${q('art/old')}.md`,
        { kind: 'redirect', to: `${q('art/new')}.md` },
      ],
      [
        'doubled by a fault',
        `/learn/x/questions/undefined${q('art/new')}`,
        { kind: 'redirect', to: q('art/new') },
      ],
      [
        'doubled around a move',
        `/learn/x/questions/undefined${q('art/old')}`,
        { kind: 'redirect', to: q('art/new') },
      ],
      [
        'doubled around nothing',
        `/learn/x/questions/undefined${q('art/unknown')}`,
        { kind: 'missing' },
      ],
      ['that looks like a property', '/learn/art/questions/constructor', { kind: 'missing' }],
    ])('%s', async (_, address, expected) => {
      const { corpus, catalog } = await openWith(open, list)
      using _corpus = corpus
      expect(await catalog.resolve(address)).toEqual(expected)
    })

    test('of a question answers the same from its page', async () => {
      const { corpus, catalog } = await openWith(open, list)
      using _corpus = corpus
      expect(await catalog.resolveQuestion('art', 'oldest')).toEqual({
        kind: 'redirect',
        to: q('art/new'),
      })
      expect(await catalog.resolveQuestion('art', 'removed')).toEqual({ kind: 'gone' })
    })
  })

  describe('an earlier address of a record', () => {
    test('leads to it, while it is public', async () => {
      using corpus = new TestCorpus([
        { at: 'art/new', redirect_from: ['/learn/art/questions/old'] },
      ])
      expect(await (await open(corpus)).resolve(q('art/old'))).toEqual({
        kind: 'redirect',
        to: q('art/new'),
      })
      corpus.write({ at: 'art/new', status: 'draft', redirect_from: ['/learn/art/questions/old'] })
      expect(await (await open(corpus)).resolve(q('art/old'))).toEqual({ kind: 'missing' })
    })

    test('leads to the record that carries its question', async () => {
      using corpus = new TestCorpus([
        { at: 'art/light', id: 7 },
        { at: 'physics/light', id: 7, redirect_from: '/learn/physics/questions/old' },
      ])
      const catalog = await open(corpus)
      expect(await catalog.resolve(q('physics/old'))).toEqual({
        kind: 'redirect',
        to: q('art/light'),
      })
    })
  })
}
