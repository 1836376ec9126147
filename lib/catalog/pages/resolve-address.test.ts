import { expect, test } from 'vitest'
import { TestCorpus } from '../test-corpus'

const question = '/learn/art/questions/what-is-a-fresco'

test('tells addresses at which nothing stands', async () => {
  const records = ['a', 'b', 'c', 'd', 'e'].map((slug) => ({
    at: `art/${slug}`,
    seo: { page_keywords: 'painting' },
  }))
  const catalog = await new TestCorpus([{ at: 'art/what-is-a-fresco' }, ...records]).build()
  const there = [
    ...['/', '/learn', '/learn/art', '/learn/art/a-z', '/learn/art/page/7', '/learn/art/feed.xml'],
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
    ...['/study/data/note/art/none.json', '/sitemaps/arts-1.xml', '/study/data/subject/art/y.json'],
    ...['/anything', '/learning/x', '/studying', '/learn/art/page/0'],
  ]
  for (const address of there) {
    expect([address, (await catalog.resolve(address))?.kind]).not.toEqual([address, 'missing'])
  }
  for (const address of missing) {
    expect([address, await catalog.resolve(address)]).toEqual([address, { kind: 'missing' }])
  }
})
