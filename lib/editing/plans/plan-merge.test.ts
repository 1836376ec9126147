import { describe, expect, it } from 'vitest'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { applyEdits, prepareMerge } from '@/lib/editing'
import { edit, q, related, type TestFolders } from './test-edit'

describe('merge', () => {
  const merge = (duplicate: string, canonical: string) => (options: TestFolders) =>
    prepareMerge(options, { duplicate, canonical })

  it('under one subject: the duplicate goes, and all that led to it leads to the other', async () => {
    const records = [
      {
        at: 'art/a',
        id: 1,
        title: 'A?',
        canonical: q('art/b'),
        related_article1: related('art/b'),
      },
      { at: 'art/b', id: 2, redirect_from: q('art/old'), canonical_of: [7, 1, q('art/a')] },
      { at: 'art/c', id: 3, related_article1: related('art/b') },
    ]
    using corpus = new TestCorpus(records)
    expect(await edit(corpus, merge('art/b', 'art/a'))).toEqual({
      'learn/art/a.md': [
        `- canonical: ${q('art/b')}`,
        '- related_article1:',
        '- id: 9',
        '- title: Whatever?',
        '- subject: art',
        `- url: ${q('art/b')}`,
        '+ canonical_of:',
        '+ - 7',
      ],
      'learn/art/b.md': ['deleted'],
      'learn/art/c.md': [
        '- id: 9',
        '- title: Whatever?',
        `- url: ${q('art/b')}`,
        '+ id: 1',
        '+ title: A?',
        `+ url: ${q('art/a')}`,
      ],
      'redirects.yaml': [
        `+ - from: ${q('art/old')}`,
        `+ to: ${q('art/a')}`,
        `+ - from: ${q('art/b')}`,
        `+ to: ${q('art/a')}`,
      ],
    })
  })

  it('under two subjects: the duplicate stays listed, and once is enough', async () => {
    using corpus = new TestCorpus([
      { at: 'art/a', id: 1 },
      { at: 'physics/a', id: 2, canonical: q('art/a') },
      { at: 'art/c', related_article1: related('art/a') },
    ])
    const { edits } = await prepareMerge(corpus, { duplicate: 'art/a', canonical: 'physics/a' })
    await applyEdits(corpus, edits)
    const catalog = await corpus.build()
    expect(await catalog.resolve(q('art/a'))).toEqual({ kind: 'redirect', to: q('physics/a') })
    expect(
      (await catalog.listQuestions('art', { page: 1 }))?.items.map(({ subject }) => subject),
    ).toEqual(expect.arrayContaining(['physics']))
    const again = await prepareMerge(corpus, { duplicate: 'art/a', canonical: 'physics/a' })
    expect(again.edits).toEqual([])
  })
})
