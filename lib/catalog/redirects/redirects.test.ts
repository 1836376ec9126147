import { describe, expect, test } from 'vitest'
import { refreshCatalog } from '../sqlite/refresh/refresh-catalog'
import { TestCorpus } from '../test-corpus'

const q = (place: string) => `/learn/${place.replace('/', '/questions/')}`

async function buildWith(redirects: string, records: string[] = ['art/new', 'art/other']) {
  const corpus = new TestCorpus(records.map((at) => ({ at })))
  corpus.writeFile('redirects.yaml', redirects)
  return { corpus, catalog: await corpus.build() }
}

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
    ['at the end of a chain, in one step', q('art/oldest'), { kind: 'redirect', to: q('art/new') }],
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
    ['of the Markdown twin', `${q('art/old')}.md`, { kind: 'redirect', to: `${q('art/new')}.md` }],
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
    const { corpus, catalog } = await buildWith(list)
    using _corpus = corpus
    expect(await catalog.resolve(address)).toEqual(expected)
  })

  test('of a question answers the same from its page', async () => {
    const { corpus, catalog } = await buildWith(list)
    using _corpus = corpus
    expect(await catalog.resolveQuestion('art', 'oldest')).toEqual({
      kind: 'redirect',
      to: q('art/new'),
    })
    expect(await catalog.resolveQuestion('art', 'removed')).toEqual({ kind: 'gone' })
  })
})

describe('redirects.yaml', () => {
  test.each([
    ['another site', '- from: /a\n  to: https://evil.example/', [1, 'redirect-off-site']],
    [
      'another site without a scheme',
      '- from: /a\n  to: //evil.example/',
      [1, 'redirect-off-site'],
    ],
    [
      'another site by a backslash',
      "- from: /a\n  to: '/\\evil.example'",
      [1, 'redirect-off-site'],
    ],
    [
      'another site below /learn',
      '- from: /a\n  to: /learn//evil.example',
      [1, 'redirect-off-site'],
    ],
    ['a path that climbs', '- from: /a\n  to: /learn/../admin', [1, 'redirect-off-site']],
    ['an address that is none', '\n- from: old\n  to: /learn/art', [2, 'redirect-from']],
    ['itself', '- from: /learn/a\n  to: /learn/a', [1, 'redirect-loop']],
    ['a part of itself', '- from: /learn/a\n  to: /learn/a#b', [1, 'redirect-loop']],
    [
      'itself by a part',
      '- from: /learn/b\n  to: /learn/c#d\n- from: /learn/c\n  to: /learn/b',
      [1, 'redirect-loop'],
    ],
    ['neither a target nor gone', '# x\n- from: /a', [2, expect.any(String)]],
    ['a field of another name', '- from: /a\n  too: /learn', [1, expect.any(String)]],
    ['a mapping', 'from: /a\nto: /learn', [1, 'redirects-form']],
  ])('is refused where an entry leads to %s', async (_, text, [line, code]) => {
    const { corpus, catalog } = await buildWith(text)
    using _corpus = corpus
    expect(await catalog.resolve('/a')).toEqual({ kind: 'missing' })
    expect(await catalog.listIssues()).toEqual(
      expect.arrayContaining([expect.objectContaining({ file: 'redirects.yaml', line, code })]),
    )
  })

  test.each<[string, string | Uint8Array, [number, string][]]>([
    [
      'a byte order mark before them',
      '\uFEFF- from: /a\n  to: /learn/art\n- from: /b\n  to: /learn/art\n',
      [[1, 'file-byte-order-mark']],
    ],
    [
      'a comment behind a byte order mark',
      '\uFEFF# Moves\r\n- from: /a\r\n  to: /learn/art\r\n- from: /b\r\n  to: /learn/art\r\n',
      [[1, 'file-byte-order-mark']],
    ],
    [
      'an empty list before them',
      '[] # none yet\n- from: /a\n  to: /learn/art\n- from: /b\n  to: /learn/art\n',
      [[2, 'redirects-form']],
    ],
    [
      'the end of the document between them',
      '- from: /a\n  to: /learn/art\n...\n- from: /b\n  to: /learn/art\n',
      [[4, 'redirects-form']],
    ],
    [
      'an entry that is not UTF-8 among them',
      Buffer.from(
        '- from: /a\n  to: /learn/art\n- from: /caf\xe9\n  to: /learn\n- from: /b\n  to: /learn/art\n',
        'latin1',
      ),
      [[3, 'file-not-utf8']],
    ],
  ])('keeps its entries with %s', async (_, text, found) => {
    const { corpus, catalog } = await buildWith('')
    using _corpus = corpus
    corpus.writeFile('redirects.yaml', text)
    await refreshCatalog(corpus)
    expect(await corpus.open().resolve('/a')).toEqual({ kind: 'redirect', to: '/learn/art' })
    expect(await corpus.open().resolve('/b')).toEqual({ kind: 'redirect', to: '/learn/art' })
    const issues = (await catalog.listIssues()).filter(({ file }) => file === 'redirects.yaml')
    expect(issues.map(({ line, code }) => [line, code])).toEqual(found)
  })

  test('loses the entries of a loop, and keeps what leads elsewhere', async () => {
    const { corpus, catalog } = await buildWith(
      ['a b', 'b c', 'c a', 'd art', 'e a']
        .map((pair) => pair.split(' '))
        .map(([from, to]) => `- from: /learn/${from}\n  to: /learn/${to}`)
        .join('\n'),
    )
    using _corpus = corpus
    expect((await catalog.listIssues()).map(({ line, code }) => [line, code])).toEqual([
      [1, 'redirect-loop'],
      [3, 'redirect-loop'],
      [5, 'redirect-loop'],
    ])
    expect(await catalog.resolve('/learn/d')).toEqual({ kind: 'redirect', to: '/learn/art' })
    expect(await catalog.resolve('/learn/e')).toEqual({ kind: 'missing' })
  })

  test('keeps the first of two entries for one address', async () => {
    const { corpus, catalog } = await buildWith(
      '- from: /a\n  to: /learn/art\n- from: /a\n  to: /topics/light\n',
    )
    using _corpus = corpus
    expect(await catalog.resolve('/a')).toEqual({ kind: 'redirect', to: '/learn/art' })
    expect(await catalog.listIssues()).toEqual([
      expect.objectContaining({ line: 3, code: 'redirect-repeated', severity: 'warning' }),
    ])
  })

  test('takes effect with the next refresh, which names the addresses', async () => {
    const { corpus } = await buildWith(
      '- from: /a\n  to: /learn/art\n- from: /b\n  to: /learn/art\n',
    )
    using _corpus = corpus
    corpus.writeFile('redirects.yaml', '- from: /a\n  to: /learn/art\n- from: /b\n  gone: true\n')
    const { change } = await refreshCatalog(corpus)
    expect(change?.paths).toContain('/b')
    expect(change?.paths).not.toContain('/a')
    expect(await corpus.open().resolve('/b')).toEqual({ kind: 'gone' })
  })
})

describe('an earlier address of a record', () => {
  test('leads to it, while it is public', async () => {
    using corpus = new TestCorpus([{ at: 'art/new', redirect_from: ['/learn/art/questions/old'] }])
    await corpus.build()
    expect(await corpus.open().resolve(q('art/old'))).toEqual({
      kind: 'redirect',
      to: q('art/new'),
    })
    corpus.write({ at: 'art/new', status: 'draft', redirect_from: ['/learn/art/questions/old'] })
    await refreshCatalog(corpus)
    expect(await corpus.open().resolve(q('art/old'))).toEqual({ kind: 'missing' })
  })

  test('leads to the record that carries its question', async () => {
    using corpus = new TestCorpus([
      { at: 'art/light', id: 7 },
      { at: 'physics/light', id: 7, redirect_from: '/learn/physics/questions/old' },
    ])
    const catalog = await corpus.build()
    expect(await catalog.resolve(q('physics/old'))).toEqual({
      kind: 'redirect',
      to: q('art/light'),
    })
  })
})
