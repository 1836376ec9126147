import { describe, expect, it } from 'vitest'
import { redirectsFile } from '@/lib/catalog'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { applyEdits, prepareMove } from '@/lib/editing'
import { readTree } from '../test-state'
import { edit, q, related, type TestFolders } from './test-edit'

describe('move', () => {
  const move = (from: string, to: string) => (options: TestFolders) =>
    prepareMove(options, { from, to })

  it('within a subject: links follow, and the old address redirects', async () => {
    const records = [
      { at: 'art/old', url: q('art/old'), file_name: 'old.md' },
      {
        at: 'art/b',
        answer: `See [it](${q('art/old')}), [not](${q('art/old-one')}).`,
        related_article1: related('art/old'),
        canonical_of: q('art/old'),
      },
      { at: 'art/old-one', redirect_from: [q('art/older')] },
    ]
    const redirects = `- from: ${q('art/oldest')}\n  to: ${q('art/old')}\n- from: ${q('art/new')}\n  gone: true\n`
    using corpus = new TestCorpus(records)
    corpus.writeFile(redirectsFile, redirects)
    expect(await edit(corpus, move('art/old', q('art/new')))).toEqual({
      'learn/art/b.md': [
        `- answer: See [it](${q('art/old')}), [not](${q('art/old-one')}).`,
        `- url: ${q('art/old')}`,
        `- canonical_of: ${q('art/old')}`,
        `+ answer: See [it](${q('art/new')}), [not](${q('art/old-one')}).`,
        `+ url: ${q('art/new')}`,
        `+ canonical_of: ${q('art/new')}`,
      ],
      'learn/art/new.md': ['created'],
      'learn/art/old.md': ['deleted'],
      'redirects.yaml': [
        `- to: ${q('art/old')}`,
        `- - from: ${q('art/new')}`,
        '- gone: true',
        `+ to: ${q('art/new')}`,
        `+ - from: ${q('art/old')}`,
        `+ to: ${q('art/new')}`,
      ],
    })
  })

  it('to another subject: its name follows, in links too', async () => {
    const records = [
      { at: 'art/old', redirect_from: [q('physics/old'), q('art/older')] },
      { at: 'physics/b', subject: 'Physics', related_article2: related('art/old') },
    ]
    using corpus = new TestCorpus(records)
    expect(await edit(corpus, move('art/old', 'physics/old'))).toEqual({
      'learn/art/old.md': ['deleted'],
      'learn/physics/b.md': [
        '- subject: art',
        `- url: ${q('art/old')}`,
        '+ subject: Physics',
        `+ url: ${q('physics/old')}`,
      ],
      'learn/physics/old.md': ['created'],
      'redirects.yaml': [`+ - from: ${q('art/old')}`, `+ to: ${q('physics/old')}`],
    })
  })

  it('there and back leaves every record as it was', async () => {
    using corpus = new TestCorpus([
      { at: 'art/old', url: q('art/old'), file_name: 'old.md' },
      { at: 'art/b', related_article1: related('art/old') },
      { at: 'physics/c' },
    ])
    const before = readTree(corpus.contentDir)
    const there = await prepareMove(corpus, { from: 'art/old', to: 'physics/new' })
    await applyEdits(corpus, there.edits)
    const back = await prepareMove(corpus, { from: 'physics/new', to: 'art/old' })
    await applyEdits(corpus, back.edits)
    expect(readTree(corpus.contentDir)).toEqual({
      ...before,
      'redirects.yaml': `- from: ${q('physics/new')}\n  to: ${q('art/old')}\n`,
    })
  })
})
