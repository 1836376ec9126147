import { describe, expect, test } from 'vitest'
import type { CatalogReader } from '../pages/reader'
import { TestCorpus, type TestRecord } from '../test-corpus'
import type { OpenCatalog } from './test-catalog'

const token = 'xyzzyplugh'

/** A record whose every text holds the token. */
const secret = (fields: object = {}): TestRecord => ({
  at: 'art/quiet',
  id: 2,
  title: `What is ${token}?`,
  answer: `It is ${token}.`,
  seo: { page_keywords: token, page_description: `About ${token}.` },
  ...fields,
})

/** Every way by which the record could be met. */
async function findTraces(catalog: CatalogReader): Promise<string[]> {
  const other = await catalog.resolveQuestion('art', 'loud')
  const traces: [string, unknown][] = [
    ['its page', await catalog.resolveQuestion('art', 'quiet')],
    ['its record', await catalog.getRecord('art', 'quiet')],
    ['its earlier address', await catalog.resolve('/learn/art/questions/hushed')],
    ['a neighbour’s page', other],
    ['newest', await catalog.listNewest(10)],
    ['a list', (await catalog.listQuestions('art', { page: 1 }))?.items],
    ['the list by title', (await catalog.listQuestions('art', { page: 1, sort: 'a-z' }))?.items],
    ['topics', await catalog.listSubjectTopics('art', 10)],
    ['sitemaps', await catalog.listCanonical('art', { limit: 10 })],
    ['search', await catalog.searchQuestions({ query: token })],
    ['suggestions', await catalog.suggestQuestions(token.slice(0, 4))],
    ['issues', await catalog.listIssues()],
  ]
  return traces
    .filter(([, answer]) =>
      /xyzzy|quiet/.test(JSON.stringify(answer ?? '').replaceAll(`"query":"${token}"`, '')),
    )
    .map(([name]) => name)
}

const everywhere = ['its page', 'its earlier address', 'a neighbour’s page', 'newest', 'a list']

function createCorpus(fields: object): TestCorpus {
  const corpus = new TestCorpus([{ at: 'art/loud', id: 1 }])
  corpus.write(secret({ redirect_from: '/learn/art/questions/hushed', ...fields }))
  return corpus
}

export function testVisibility(open: OpenCatalog): void {
  describe('a record that is not public', () => {
    test.each<[string, object]>([
      ['a draft', { status: 'draft' }],
      ['one whose time has not come', { publish_at: '2026-01-02' }],
      ['one whose time is over', { expire_at: '2025-12-31' }],
    ])('leaves no trace: %s', async (_, fields) => {
      using corpus = createCorpus(fields)
      expect(await findTraces(await open(corpus))).toEqual([])
      expect(await (await open(corpus)).getTotals()).toMatchObject({
        questions: 1,
        records: 1,
        broken: 0,
      })
    })

    test('leaves no trace in answers once it has been withdrawn', async () => {
      using corpus = createCorpus({})
      expect(await findTraces(await open(corpus))).toEqual(expect.arrayContaining(everywhere))
      corpus.write(secret({ status: 'draft' }))
      expect(await findTraces(await open(corpus))).toEqual([])
    })
  })

  describe('a record with times', () => {
    const now = '2026-01-01T00:00:00Z'

    test.each<[string, object]>([
      ['whose time comes', { publish_at: now }],
      ['whose time came a millisecond ago', { publish_at: '2025-12-31T23:59:59.999Z' }],
      ['whose time comes in another zone', { publish_at: '2026-01-01T01:00:00+01:00' }],
      ['whose time ends a millisecond later', { expire_at: '2026-01-01T00:00:00.001Z' }],
    ])('is public in a catalog of the very moment: one %s', async (_, fields) => {
      using corpus = createCorpus(fields)
      // Its page is asked for now, where the last of them is over.
      expect(await findTraces(await open(corpus))).toEqual(
        expect.arrayContaining(['newest', 'a list', 'search']),
      )
    })

    test.each<[string, object]>([
      ['whose time ends', { expire_at: now }],
      ['whose time ended a millisecond ago', { expire_at: '2025-12-31T23:59:59.999Z' }],
      ['whose time ends in another zone', { expire_at: '2025-12-31T19:00:00-05:00' }],
      ['whose time comes a millisecond later', { publish_at: '2026-01-01T00:00:00.001Z' }],
      [
        'that is a draft of any time',
        { status: 'draft', publish_at: '2025-01-01', expire_at: '2027-01-01' },
      ],
    ])('is not public in a catalog of the very moment: one %s', async (_, fields) => {
      using corpus = createCorpus(fields)
      expect(await findTraces(await open(corpus))).toEqual([])
    })

    test('comes and goes at them, without a change of its file', async () => {
      using corpus = createCorpus({ publish_at: '2026-01-02', expire_at: '2026-01-03' })
      let catalog = await open(corpus)
      expect(await catalog.getNextChangeTime(corpus.now)).toEqual(new Date('2026-01-02T00:00:00Z'))
      for (const [now, isListed, next] of [
        ['2026-01-02T00:00:00Z', true, new Date('2026-01-03T00:00:00Z')],
        ['2026-01-03T00:00:00Z', false, undefined],
      ] as const) {
        const before = await catalog.getRevision()
        corpus.now = new Date(now)
        catalog = await open(corpus)
        const change = await catalog.getChangesSince(before)
        expect(change?.paths).toContain('/learn/art/questions/quiet')
        const slugs = (await catalog.listNewest(5)).map(({ slug }) => slug)
        expect(slugs.includes('quiet')).toBe(isListed)
        expect((await catalog.searchQuestions({ query: token })).total).toBe(isListed ? 1 : 0)
        expect(await catalog.getNextChangeTime(corpus.now)).toEqual(next)
      }
      expect(await findTraces(catalog)).toEqual([])
    })

    test('goes and comes again when the moment asked for is an earlier one', async () => {
      using corpus = createCorpus({ publish_at: '2026-01-02', expire_at: '2026-01-03' })
      for (const [now, questions] of [
        ['2026-01-04T00:00:00Z', 1],
        ['2026-01-02T12:00:00Z', 2],
        ['2026-01-01T12:00:00Z', 1],
      ] as const) {
        corpus.now = new Date(now)
        expect((await (await open(corpus)).getTotals()).questions).toBe(questions)
      }
    })
  })

  describe('in preview', () => {
    const preview = true

    test.each<[string, object]>([
      ['a draft', { status: 'draft' }],
      ['one whose time has not come', { publish_at: '2026-01-02' }],
      ['one whose time is over', { expire_at: '2025-12-31' }],
    ])('a record stands at its address, and in no list of the public: %s', async (_, fields) => {
      using corpus = createCorpus(fields)
      const catalog = await open(corpus, { preview })
      expect(await catalog.resolveQuestion('art', 'quiet')).toMatchObject({
        kind: 'question',
        page: { description: `About ${token}.`, subject: { slug: 'art', count: 1 } },
      })
      expect(await catalog.getRecord('art', 'quiet')).toMatchObject({ slug: 'quiet' })
      expect((await catalog.getTotals()).questions).toBe(1)
      expect((await catalog.searchQuestions({ query: token })).total).toBe(0)
      expect(await catalog.listUnpublished(10)).toMatchObject([
        { file: 'learn/art/quiet.md', question: `What is ${token}?` },
      ])
      expect(await (await open(corpus)).resolveQuestion('art', 'quiet')).toBeUndefined()
    })

    test('a duplicate has a page at its own address, which says where the public is sent', async () => {
      using corpus = new TestCorpus([
        { at: 'art/loud', id: 1 },
        { at: 'music/loud', id: 1 },
      ])
      const catalog = await open(corpus, { preview })
      expect(await catalog.resolveQuestion('music', 'loud')).toMatchObject({
        kind: 'question',
        page: { record: { subject: 'music' }, canonical: '/learn/art/questions/loud' },
      })
    })
  })
}
