import { describe, expect, test } from 'vitest'
import type { CanonicalRun } from '../model/types'
import type { CatalogReader } from '../pages/reader'
import { TestCorpus } from '../test-corpus'
import type { OpenCatalog } from './test-catalog'

async function listRuns(catalog: CatalogReader, size: number): Promise<CanonicalRun[]> {
  const runs: CanonicalRun[] = []
  for await (const run of catalog.listCanonicalRuns('art', size)) runs.push(run)
  return runs
}

export function testLists(open: OpenCatalog): void {
  describe('lists', () => {
    test('a subject lists its questions newest first, the higher id first within a day', async () => {
      using corpus = new TestCorpus([
        { at: 'biology/old', date: '2024-03-01', id: 9 },
        { at: 'biology/low', date: '2025-03-01', id: 1 },
        { at: 'biology/high', date: '2025-03-01', id: 2 },
      ])
      const catalog = await open(corpus)
      expect(
        (await catalog.listQuestions('biology', { page: 1 }))?.items.map(({ slug }) => slug),
      ).toEqual(['high', 'low', 'old'])
    })

    test('a subject lists its questions by title, whatever case, accents and quotation marks', async () => {
      const titles = ['Zebra?', '“Apple”?', 'éclair?', 'banana?']
      using corpus = new TestCorpus(
        titles.map((title, index) => ({ at: `food/q-${index}`, title })),
      )
      const catalog = await open(corpus)
      const page = await catalog.listQuestions('food', { page: 1, sort: 'a-z' })
      expect(page?.items.map(({ question }) => question)).toEqual([
        '“Apple”?',
        'banana?',
        'éclair?',
        'Zebra?',
      ])
    })

    test('pages hold 50 questions each, and only pages with questions exist', async () => {
      using corpus = new TestCorpus(
        Array.from({ length: 101 }, (_, index) => ({ at: `history/question-${index}` })),
      )
      const catalog = await open(corpus)
      const lists = await Promise.all(
        [0, 1, 2, 3, 4, 1.5, Number.NaN].map((page) => catalog.listQuestions('history', { page })),
      )
      expect(lists.map((list) => list?.items.length)).toEqual([
        undefined,
        50,
        50,
        1,
        undefined,
        undefined,
        undefined,
      ])
      const pages = lists.flatMap((list) => list?.items ?? [])
      expect(new Set(pages.map(({ slug }) => slug)).size).toBe(101)
    })

    test('an unknown subject has no list', async () => {
      using corpus = new TestCorpus([{ at: 'biology/cell' }])
      const catalog = await open(corpus)
      expect(await catalog.getSubject('chemistry')).toBeUndefined()
      expect(await catalog.listQuestions('chemistry', { page: 1 })).toBeUndefined()
    })
  })

  describe('question of the day', () => {
    test('a day has one question, of no hidden subject, and days differ', async () => {
      using corpus = new TestCorpus([
        ...Array.from({ length: 40 }, (_, index) => ({ at: `biology/question-${index}` })),
        { at: 'secrets/hidden-one' },
      ])
      corpus.writeFile('subjects.yaml', 'secrets: { hidden: true }\n')
      const catalog = await open(corpus)
      const days = Array.from(
        { length: 30 },
        (_, index) => `2026-06-${String(index + 1).padStart(2, '0')}`,
      )
      const choose = () => Promise.all(days.map((day) => catalog.getQuestionOfTheDay(day)))
      const chosen = await choose()
      expect(await choose()).toEqual(chosen)
      expect(new Set(chosen.map((question) => question?.subject))).toEqual(new Set(['biology']))
      expect(new Set(chosen.map((question) => question?.slug)).size).toBeGreaterThan(15)
    })

    test('an empty catalog has none', async () => {
      using corpus = new TestCorpus()
      expect(await (await open(corpus)).getQuestionOfTheDay('2026-06-01')).toBeUndefined()
    })
  })

  describe('subjects', () => {
    test('a subject is named by its most frequent spelling, unless subjects.yaml names it', async () => {
      using corpus = new TestCorpus([
        { at: 'computer-science/a', subject: 'Computer science' },
        { at: 'computer-science/b', subject: 'Computer Science' },
        { at: 'computer-science/c', subject: 'Computer Science' },
        { at: 'physics/a' },
      ])
      corpus.writeFile('subjects.yaml', 'physics: { title: The physical world, hidden: true }\n')
      const catalog = await open(corpus)
      expect(await catalog.listSubjects()).toEqual([
        { slug: 'computer-science', title: 'Computer Science', count: 3, hidden: false },
      ])
      expect(await catalog.getSubject('physics')).toEqual({
        slug: 'physics',
        title: 'The physical world',
        count: 1,
        hidden: true,
      })
    })
  })

  describe('topics', () => {
    test('a keyword on three questions is a topic, whatever case, plural and punctuation', async () => {
      const keywords = ['Blood cell', 'blood cells', 'blood-cells, plasma', 'plasma']
      using corpus = new TestCorpus(
        keywords.map((page_keywords, index) => ({
          at: `biology/q-${index}`,
          seo: { page_keywords },
        })),
      )
      const catalog = await open(corpus)
      expect(await catalog.getTopic('plasma')).toBeUndefined()
      const topic = { slug: 'blood-cell', title: 'Blood cell', count: 3 }
      expect(await catalog.getTopic('blood-cells')).toEqual(topic)
      expect(await catalog.listSubjectTopics('biology', 5)).toEqual([topic])
      expect((await catalog.listTopicQuestions('blood-cell', 1))?.total).toBe(3)
      expect((await catalog.getTotals()).topics).toBe(1)
    })
  })

  describe('broken records', () => {
    test('are counted and left out, and harm no other', async () => {
      using corpus = new TestCorpus([{ at: 'art/fine' }])
      corpus.writeFile('learn/art/broken.md', '---\nid: [\n---\n')
      const catalog = await open(corpus)
      expect(await catalog.getTotals()).toMatchObject({ questions: 1, broken: 1 })
      expect(await catalog.resolveQuestion('art', 'broken')).toBeUndefined()
      expect((await catalog.listQuestions('art', { page: 1 }))?.total).toBe(1)
    })
  })

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
    const catalog = await open(corpus)
    const [first, ...others] = await catalog.listCanonical('art', { limit: 10 })
    expect(first).toMatchObject({ slug: 'first', lastModified: '2025-06-01' })
    expect(others.map(({ slug }) => slug)).toEqual(['second', 'third'])
    expect(await catalog.listCanonical('art', { limit: 1, after: first })).toEqual(
      others.slice(0, 1),
    )
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
}
