import { describe, expect, it } from 'vitest'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { prepareDelete } from '@/lib/editing'
import { edit, q, related } from './test-edit'

describe('delete', () => {
  const records = [
    { at: 'art/old', redirect_from: q('art/older') },
    { at: 'art/b', related_article1: related('art/old'), related_article2: related('art/c') },
    { at: 'art/c', id: 3, canonical: q('art/old'), related_article1: related('art/old') },
    { at: 'art/d', canonical_of: [7, q('art/old')], answer: `See [it](${q('art/old')}).` },
  ]

  it('leaves 410, for earlier addresses too, and takes links away', async () => {
    using corpus = new TestCorpus(records)
    expect(await edit(corpus, (options) => prepareDelete(options, { address: 'art/old' }))).toEqual(
      {
        'learn/art/b.md': ['- related_article1:', `- url: ${q('art/old')}`],
        'learn/art/c.md': [
          `- canonical: ${q('art/old')}`,
          '- related_article1:',
          '- id: 9',
          '- title: Whatever?',
          '- subject: art',
          `- url: ${q('art/old')}`,
        ],
        'learn/art/d.md': [`- - ${q('art/old')}`],
        'learn/art/old.md': ['deleted'],
        'redirects.yaml': [
          `+ - from: ${q('art/older')}`,
          '+ gone: true',
          `+ - from: ${q('art/old')}`,
          '+ gone: true',
        ],
      },
    )
  })

  it('names the answers whose links an editor has to take out', async () => {
    using corpus = new TestCorpus(records)
    const { notes } = await prepareDelete(corpus, { address: 'art/old' })
    expect(notes).toEqual([expect.stringContaining('learn/art/d.md')])
  })

  it('leads to another question, as links do, each once and none to itself', async () => {
    using corpus = new TestCorpus(records)
    const changes = await edit(corpus, (options) =>
      prepareDelete(options, { address: 'art/old', to: 'art/c' }),
    )
    expect(changes['learn/art/b.md']).toEqual(['- related_article1:', `- url: ${q('art/old')}`])
    expect(changes['learn/art/c.md']).toContain(`- canonical: ${q('art/old')}`)
    expect(changes['learn/art/d.md']).toEqual([
      `- answer: See [it](${q('art/old')}).`,
      `- - ${q('art/old')}`,
      `+ answer: See [it](${q('art/c')}).`,
    ])
    expect(changes['redirects.yaml']).toEqual([
      `+ - from: ${q('art/older')}`,
      `+ to: ${q('art/c')}`,
      `+ - from: ${q('art/old')}`,
      `+ to: ${q('art/c')}`,
    ])
  })

  it('names where the same question stands too', async () => {
    using corpus = new TestCorpus([
      { at: 'art/a', id: 7 },
      { at: 'physics/a', id: 7 },
      { at: 'physics/b', id: 71 },
      { at: 'physics/c', id: 7, status: 'draft' },
    ])
    const { notes } = await prepareDelete(corpus, { address: 'art/a' })
    expect(notes).toEqual([expect.stringContaining('`--to physics/a`')])
  })

  it('names a file that cannot be read and speaks of the address, and no other', async () => {
    using corpus = new TestCorpus(records)
    corpus.writeFile('learn/art/broken.md', `nothing at ${q('art/old')}`)
    corpus.writeFile('learn/art/other.md', `nothing at ${q('art/old-one')}`)
    const { notes } = await prepareDelete(corpus, { address: 'art/old', to: 'art/b' })
    expect(notes).toEqual([expect.stringContaining('learn/art/broken.md')])
  })

  it('removes a file that holds no record', async () => {
    using corpus = new TestCorpus([{ at: 'art/a' }])
    corpus.writeFile('learn/art/broken.md', 'nothing')
    const { edits } = await prepareDelete(corpus, { address: 'art/broken' })
    expect(edits.map(({ kind }) => kind)).toEqual(['delete', 'create'])
  })
})
