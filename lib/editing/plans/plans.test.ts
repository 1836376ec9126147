import { describe, expect, it } from 'vitest'
import { redirectsFile } from '@/lib/catalog'
import { TestCorpus, type TestRecord } from '@/lib/catalog/test-corpus'
import {
  applyEdits,
  EditingError,
  type EditPlan,
  prepareDelete,
  prepareMerge,
  prepareMove,
  prepareNew,
} from '@/lib/editing'
import { readTree } from '../test-state'

const q = (place: string) => `/learn/${place.replace('/', '/questions/')}`
const related = (place: string, id = 9) => ({
  id,
  title: 'Whatever?',
  subject: 'art',
  url: q(place),
})

type Prepare = (options: { contentDir: string; now: Date }) => Promise<EditPlan>

/** What a command does: lines that go (`-`) and come (`+`) in each file. */
async function edit(
  records: TestRecord[],
  redirects: string,
  prepare: Prepare,
): Promise<Record<string, string[]>> {
  using corpus = new TestCorpus(records)
  if (redirects) corpus.writeFile(redirectsFile, redirects)
  const before = readTree(corpus.contentDir)
  const plan = await prepare(corpus)
  expect(readTree(corpus.contentDir)).toEqual(before)
  await applyEdits(corpus, plan.edits)
  const after = readTree(corpus.contentDir)
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (file) => before[file] !== after[file] && !file.endsWith('/'),
  )
  const list = (text = '') => text.split('\n').filter((line) => line.trim() !== '')
  return Object.fromEntries(
    changed.sort().map((file) => {
      const [old, next] = [list(before[file]), list(after[file])]
      if (after[file] === undefined) return [file, ['deleted']]
      if (before[file] === undefined && file !== redirectsFile) return [file, ['created']]
      return [
        file,
        [
          ...old.filter((line) => !next.includes(line)).map((line) => `- ${line.trim()}`),
          ...next.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
        ],
      ]
    }),
  )
}

describe('move', () => {
  const move = (from: string, to: string) => (options: Parameters<Prepare>[0]) =>
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
    expect(await edit(records, redirects, move('art/old', q('art/new')))).toEqual({
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
    expect(await edit(records, '', move('art/old', 'physics/old'))).toEqual({
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

describe('delete', () => {
  const records = [
    { at: 'art/old', redirect_from: q('art/older') },
    { at: 'art/b', related_article1: related('art/old'), related_article2: related('art/c') },
    { at: 'art/c', id: 3, canonical: q('art/old'), related_article1: related('art/old') },
    { at: 'art/d', canonical_of: [7, q('art/old')], answer: `See [it](${q('art/old')}).` },
  ]

  it('leaves 410, for earlier addresses too, and takes links away', async () => {
    expect(
      await edit(records, '', (options) => prepareDelete(options, { address: 'art/old' })),
    ).toEqual({
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
    })
  })

  it('names the answers whose links an editor has to take out', async () => {
    using corpus = new TestCorpus(records)
    const { notes } = await prepareDelete(corpus, { address: 'art/old' })
    expect(notes).toEqual([expect.stringContaining('learn/art/d.md')])
  })

  it('leads to another question, as links do, each once and none to itself', async () => {
    const changes = await edit(records, '', (options) =>
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

describe('merge', () => {
  const merge = (duplicate: string, canonical: string) => (options: Parameters<Prepare>[0]) =>
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
    expect(await edit(records, '', merge('art/b', 'art/a'))).toEqual({
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
    expect(catalog.resolveAddress(q('art/a'))).toEqual({ status: 308, to: q('physics/a') })
    expect(catalog.listQuestions('art', { page: 1 })?.items.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['physics']),
    )
    const again = await prepareMerge(corpus, { duplicate: 'art/a', canonical: 'physics/a' })
    expect(again.edits).toEqual([])
  })
})

describe('new', () => {
  it('scaffolds a draft that nothing but its answer and description are missing from', async () => {
    using corpus = new TestCorpus([{ at: 'art/a', id: 41, status: 'draft' }])
    const question = '  Why is “Étude”: no. 3 #1 \n so *hard*? '
    const { edits } = await prepareNew(corpus, { question, subject: 'art' })
    await applyEdits(corpus, edits)
    const catalog = await corpus.build()
    expect(catalog.listIssues()).toEqual([])
    expect(readTree(corpus.contentDir)['learn/art/why-is-etude-no-3-1-so-hard.md']).toBe(
      `---
id: 42
date: 2026-01-01
title: "Why is “Étude”: no. 3 #1 so *hard*?"
seo:
  page_description:
  page_keywords:
question: "Why is “Étude”: no. 3 #1 so *hard*?"
answer: |
  Write the answer here: Why is “Étude”: no. 3 #1 so *hard*?
subject: art
file_name: why-is-etude-no-3-1-so-hard.md
url: /learn/art/questions/why-is-etude-no-3-1-so-hard
status: draft
---

&nbsp;
`,
    )
  })

  it('cuts a long slug between words', async () => {
    using corpus = new TestCorpus([{ at: 'art/a' }])
    const question = `Why ${'very '.repeat(60)}long?`
    const { edits } = await prepareNew(corpus, { question, subject: 'art' })
    expect(edits[0]?.file).toMatch(/^learn\/art\/why(-very){31}\.md$/)
  })
})

describe('what cannot be done is refused in a sentence that names the remedy', () => {
  const records = [
    { at: 'art/a', id: 1, redirect_from: q('art/earlier') },
    { at: 'art/b', id: 2, canonical: q('art/c') },
    { at: 'art/c', id: 3, canonical_of: [1] },
    { at: 'art/draft', id: 4, status: 'draft' },
  ]
  it.each<[string, Prepare, RegExp]>([
    [
      'an address of another form',
      (at) => prepareMove(at, { from: 'a', to: 'art/x' }),
      /"a" names no question/,
    ],
    [
      'no record',
      (at) => prepareMove(at, { from: 'art/x', to: 'art/y' }),
      /no file learn\/art\/x\.md/,
    ],
    [
      'no subject',
      (at) => prepareMove(at, { from: 'art/a', to: 'arts/a' }),
      /no subject arts.*subjects\.yaml/,
    ],
    [
      'a taken place',
      (at) => prepareMove(at, { from: 'art/a', to: 'art/c' }),
      /learn\/art\/c\.md is there/,
    ],
    ['the same place', (at) => prepareMove(at, { from: 'art/a', to: 'art/a' }), /already/],
    [
      'a draft as the target',
      (at) => prepareDelete(at, { address: 'art/a', to: 'art/draft' }),
      /not public \(draft\)/,
    ],
    [
      'a record as its own target',
      (at) => prepareDelete(at, { address: 'art/a', to: 'art/a' }),
      /itself/,
    ],
    ['nothing to delete', (at) => prepareDelete(at, { address: 'art/x' }), /No record stands at/],
    [
      'a record that a third carries',
      (at) => prepareMerge(at, { duplicate: 'art/b', canonical: 'art/a' }),
      /art\/c\.md is stated to carry/,
    ],
    [
      'a record that names a third',
      (at) => prepareMerge(at, { duplicate: 'art/a', canonical: 'art/b' }),
      /names .*art\/questions\/c/,
    ],
    [
      'a question that is there',
      (at) => prepareNew(at, { question: 'A?', subject: 'art' }),
      /is there already.*--slug/,
    ],
    [
      'an earlier address',
      (at) => prepareNew(at, { question: 'Earlier?', subject: 'art' }),
      /earlier one, by learn\/art\/a\.md/,
    ],
    [
      'a question without letters',
      (at) => prepareNew(at, { question: '¿?', subject: 'art' }),
      /--slug/,
    ],
  ])('%s', async (_name, prepare, message) => {
    using corpus = new TestCorpus(records)
    const refusal = await prepare(corpus).then(
      () => '',
      (error: unknown) => {
        expect(error).toBeInstanceOf(EditingError)
        return (error as Error).message
      },
    )
    expect(refusal).toMatch(message)
  })
})
