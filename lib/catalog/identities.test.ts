import { describe, expect, test } from 'vitest'
import type { CanonicalRun } from './model/types'
import type { CatalogReader } from './pages/reader'
import { TestCorpus, type TestRecord } from './test-corpus'

const q = (place: string) => `/learn/${place.replace('/', '/questions/')}`

/** What each of the addresses answers: its own page, the page it leads to, or nothing. */
async function getAnswers(records: TestRecord[]): Promise<Record<string, string | undefined>> {
  using corpus = new TestCorpus(records)
  const catalog = await corpus.build()
  const answers = records.map(async ({ at }) => {
    const [subject = '', slug = ''] = at.split('/')
    const answer = await catalog.resolveQuestion(subject, slug)
    if (answer?.kind === 'question') return [at, `page of ${answer.page.canonical}`]
    return [at, answer?.kind === 'redirect' ? `to ${answer.to}` : undefined]
  })
  return Object.fromEntries(await Promise.all(answers))
}

describe('one URL per question', () => {
  test.each<[string, TestRecord[], Record<string, string>]>([
    [
      'records that share an id are one question, at the subject that comes first',
      [
        { at: 'physics/light', id: 7 },
        { at: 'art/light', id: 7 },
      ],
      { 'art/light': `page of ${q('art/light')}`, 'physics/light': `to ${q('art/light')}` },
    ],
    [
      'records that share an answer but for case and white space are one, at the lowest id',
      [
        { at: 'art/light', id: 8, answer: 'A  wave.\\n\\nReally.' },
        { at: 'physics/what-is-light', id: 7, answer: 'a wave.\n\nReally. ' },
      ],
      {
        'art/light': `to ${q('physics/what-is-light')}`,
        'physics/what-is-light': `page of ${q('physics/what-is-light')}`,
      },
    ],
    [
      'what is tied through a third record is one',
      [
        { at: 'art/a', id: 1, answer: 'One.' },
        { at: 'art/b', id: 2, answer: 'Two.' },
        { at: 'art/c', id: 2, answer: 'One.' },
      ],
      {
        'art/a': `page of ${q('art/a')}`,
        'art/b': `to ${q('art/a')}`,
        'art/c': `to ${q('art/a')}`,
      },
    ],
    [
      'canonical_of wins over the order',
      [
        { at: 'art/light', id: 7 },
        { at: 'physics/light', id: 7, canonical_of: 7 },
      ],
      { 'art/light': `to ${q('physics/light')}`, 'physics/light': `page of ${q('physics/light')}` },
    ],
    [
      'a record that names another as canonical stays, with a cross-canonical',
      [
        { at: 'art/light', id: 1, canonical: q('physics/light') },
        { at: 'physics/light', id: 2 },
      ],
      {
        'art/light': `page of ${q('physics/light')}`,
        'physics/light': `page of ${q('physics/light')}`,
      },
    ],
    [
      'a canonical that is not there changes nothing',
      [{ at: 'art/light', id: 1, canonical: q('physics/dark') }],
      { 'art/light': `page of ${q('art/light')}` },
    ],
    [
      'a canonical on another site stays a page',
      [{ at: 'art/light', id: 1, canonical: 'https://example.org/light' }],
      { 'art/light': 'page of https://example.org/light' },
    ],
    [
      'the same slug with another answer is another answer',
      [
        { at: 'art/light', id: 1 },
        { at: 'physics/light', id: 2 },
      ],
      {
        'art/light': `page of ${q('art/light')}`,
        'physics/light': `page of ${q('physics/light')}`,
      },
    ],
  ])('%s', async (_, records, expected) => {
    expect(await getAnswers(records)).toEqual(expected)
  })

  test('a question stands in the list of each of its subjects, at one address, and counts once', async () => {
    using corpus = new TestCorpus([
      { at: 'art/light', id: 7 },
      { at: 'physics/light', id: 7 },
    ])
    const catalog = await corpus.build()
    for (const subject of ['art', 'physics']) {
      const items = (await catalog.listQuestions(subject, { page: 1 }))?.items
      expect(items?.map((item) => `${item.subject}/${item.slug}`)).toEqual(['art/light'])
    }
    expect(await catalog.getTotals()).toMatchObject({ questions: 1, records: 2, subjects: 2 })
    expect(await catalog.listCanonical('art', { limit: 10 })).toHaveLength(1)
    expect(await catalog.listCanonical('physics', { limit: 10 })).toEqual([])
  })

  test('other answers to a question are named on its page', async () => {
    using corpus = new TestCorpus([
      { at: 'art/light', id: 1 },
      { at: 'physics/light', id: 2 },
    ])
    const answer = await (await corpus.build()).resolveQuestion('art', 'light')
    const others = answer?.kind === 'question' ? answer.page.otherAnswers : []
    expect(others.map(({ subject }) => subject)).toEqual(['physics'])
  })
})

async function listRuns(catalog: CatalogReader, size: number): Promise<CanonicalRun[]> {
  const runs: CanonicalRun[] = []
  for await (const run of catalog.listCanonicalRuns('art', size)) runs.push(run)
  return runs
}

test('sitemaps hold each indexable question once, under its own address, in runs', async () => {
  using corpus = new TestCorpus([
    { at: 'art/first', date: '2025-01-01', updated: '2025-06-01' },
    { at: 'art/second', date: '2025-01-02' },
    { at: 'art/third', date: '2025-01-03' },
    { at: 'art/kept-out', no_index: true },
    { at: 'art/elsewhere', canonical: 'https://elsewhere.example/a' },
    { at: 'art/stays', canonical: '/learn/art/questions/first' },
    { at: 'art/draft', status: 'draft' },
  ])
  const catalog = await corpus.build()
  const [first, ...others] = await catalog.listCanonical('art', { limit: 10 })
  expect(first).toMatchObject({ slug: 'first', lastModified: '2025-06-01' })
  expect(others.map(({ slug }) => slug)).toEqual(['second', 'third'])
  expect(await catalog.listCanonical('art', { limit: 1, after: first })).toEqual(others.slice(0, 1))
  expect(await catalog.listCanonical('art', { limit: 5, skip: 2 })).toEqual(others.slice(1))
  expect(await listRuns(catalog, 2)).toEqual([
    { lastModified: '2025-06-01' },
    { lastModified: '2025-01-03' },
  ])
  expect(await listRuns(catalog, 3)).toEqual([{ lastModified: '2025-06-01' }])
  for (const slug of ['first', 'kept-out', 'elsewhere', 'stays']) {
    const found = await catalog.resolveQuestion('art', slug)
    expect(found).toMatchObject({ kind: 'question', page: { isIndexable: slug === 'first' } })
  }
})
