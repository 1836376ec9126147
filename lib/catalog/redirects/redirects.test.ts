import { describe, expect, test } from 'vitest'
import { refreshCatalog } from '../sqlite/refresh/refresh-catalog'
import { TestCorpus } from '../test-corpus'

async function buildWith(redirects: string, records: string[] = ['art/new', 'art/other']) {
  const corpus = new TestCorpus(records.map((at) => ({ at })))
  corpus.writeFile('redirects.yaml', redirects)
  return { corpus, catalog: await corpus.build() }
}

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
