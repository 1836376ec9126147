import { describe, expect, test } from 'vitest'
import { TestCorpus, type TestRecord } from '../test-corpus'
import { getPage, type OpenCatalog } from './test-catalog'

const q = (place: string) => `/learn/${place.replace('/', '/questions/')}`

/** What each of the addresses answers: its own page, the page it leads to, or nothing. */
async function getAnswers(
  open: OpenCatalog,
  records: TestRecord[],
): Promise<Record<string, string | undefined>> {
  using corpus = new TestCorpus(records)
  const catalog = await open(corpus)
  const answers = records.map(async ({ at }) => {
    const [subject = '', slug = ''] = at.split('/')
    const answer = await catalog.resolveQuestion(subject, slug)
    if (answer?.kind === 'question') return [at, `page of ${answer.page.canonical}`]
    return [at, answer?.kind === 'redirect' ? `to ${answer.to}` : undefined]
  })
  return Object.fromEntries(await Promise.all(answers))
}

export function testQuestions(open: OpenCatalog): void {
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
        {
          'art/light': `to ${q('physics/light')}`,
          'physics/light': `page of ${q('physics/light')}`,
        },
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
      expect(await getAnswers(open, records)).toEqual(expected)
    })

    test('a question stands in the list of each of its subjects, at one address, and counts once', async () => {
      using corpus = new TestCorpus([
        { at: 'art/light', id: 7 },
        { at: 'physics/light', id: 7 },
      ])
      const catalog = await open(corpus)
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
      const { otherAnswers } = await getPage(await open(corpus), 'art/light')
      expect(otherAnswers.map(({ subject }) => subject)).toEqual(['physics'])
    })
  })

  describe('questions', () => {
    test('a page knows its neighbours in the subject', async () => {
      using corpus = new TestCorpus(
        [1, 2, 3].map((day) => ({ at: `art/q-${day}`, date: `2025-01-0${day}` })),
      )
      const catalog = await open(corpus)
      const page = await getPage(catalog, 'art/q-2')
      expect([page.previous?.slug, page.next?.slug]).toEqual(['q-3', 'q-1'])
      const newest = await getPage(catalog, 'art/q-3')
      expect([newest.previous, newest.next?.slug]).toEqual([undefined, 'q-2'])
    })

    test('related questions begin with the chosen ones, without dead and repeated links', async () => {
      const link = (slug: string) => ({
        id: 1,
        title: slug,
        subject: 'art',
        url: `/learn/art/questions/${slug}`,
      })
      using corpus = new TestCorpus([
        {
          at: 'art/here',
          id: 1,
          related_article1: link('far'),
          related_article2: link('gone'),
          related_article3: link('far'),
          related_article4: link('here'),
        },
        { at: 'art/near', id: 2 },
        { at: 'art/far', id: 900 },
      ])
      const catalog = await open(corpus)
      const { related } = await getPage(catalog, 'art/here')
      expect(related.map(({ slug }) => slug)).toEqual(['far', 'near'])
    })

    test('neighbouring ids say something in the import alone; later, text and topics do', async () => {
      const at = (n: number) => ({ id: 200_000 + n, date: '2026-03-01' })
      using corpus = new TestCorpus([
        { at: 'biology/how-does-a-leaf-breathe', ...at(1), seo: { page_keywords: 'stomata, gas' } },
        { at: 'art/what-is-a-fresco', ...at(2) },
        { at: 'law/who-may-vote', ...at(3) },
        { at: 'biology/why-is-a-leaf-green', ...at(4_000) },
        { at: 'botany/which-cells-open-at-dawn', ...at(9_000), seo: { page_keywords: 'Stomata' } },
        { at: 'music/what-is-a-fugue', id: 40, date: '2024-11-21' },
        { at: 'music/what-is-a-canon', id: 41, date: '2024-11-21' },
        // Free ids of the import, given to others since.
        { at: 'history/who-built-the-wall', id: 42, date: '2026-03-01' },
      ])
      const catalog = await open(corpus)
      const list = async (subject: string, slug: string) =>
        (await getPage(catalog, `${subject}/${slug}`)).related
          .map((question) => question.slug)
          .sort()
      expect(await list('biology', 'how-does-a-leaf-breathe')).toEqual([
        'which-cells-open-at-dawn',
        'why-is-a-leaf-green',
      ])
      expect(await list('law', 'who-may-vote')).toEqual([])
      expect(await list('music', 'what-is-a-fugue')).toEqual(['what-is-a-canon'])
      expect(await list('history', 'who-built-the-wall')).toEqual([])
    })

    test('a record without its page is the one that the page shows, and no other', async () => {
      using corpus = new TestCorpus([
        { at: 'art/light', id: 7 },
        { at: 'music/light', id: 7 },
        { at: 'art/quiet', status: 'draft' },
      ])
      const catalog = await open(corpus)
      const { record } = await getPage(catalog, 'art/light')
      expect(await catalog.getRecord('art', 'light')).toEqual(record)
      for (const [subject, slug] of [
        ['music', 'light'],
        ['art', 'quiet'],
        ['art', 'none'],
        ['..', 'light'],
      ] as const) {
        expect(await catalog.getRecord(subject, slug)).toBeUndefined()
      }
    })

    test('a page shows the file as it is now', async () => {
      using corpus = new TestCorpus([{ at: 'art/here', answer: 'Before.' }])
      const catalog = await open(corpus)
      corpus.write({ at: 'art/here', answer: 'After.' })
      expect((await getPage(catalog, 'art/here')).record.front.answer).toBe('After.')
    })
  })
}
