import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogReader } from '../pages/reader'
import type { Segment } from '../search'
import { TestCorpus, type TestRecord } from '../test-corpus'
import type { OpenCatalog } from './test-catalog'

const seo = (page_keywords: string, page_description?: string) => ({
  seo: { page_keywords, ...(page_description && { page_description }) },
})

const records: TestRecord[] = [
  {
    at: 'biology/what-is-osmosis',
    title: 'What is osmosis?',
    answer: 'Water drifts through a membrane. It follows the salt, patiently.',
    ...seo('osmosis, cell membrane, diffusion'),
  },
  {
    at: 'biology/how-do-cell-membranes-work',
    title: 'How do cell membranes work?',
    answer: 'They let some molecules pass. A pump moves potassium against the gradient.',
    ...seo('cell membrane, active transport'),
  },
  {
    at: 'biology/what-is-a-cell',
    title: 'What is a cell?',
    answer: 'The smallest living unit.',
    ...seo('cell membrane, nucleus'),
  },
  {
    at: 'physics/what-is-diffusion',
    title: 'What is diffusion?',
    answer: 'Particles spread until they are everywhere.',
    ...seo('diffusion, gas'),
  },
  {
    at: 'programming/what-is-a-pointer-in-c',
    title: 'What is a pointer in C++?',
    answer: 'An address, kept in a variable.',
    ...seo('pointer, memory'),
  },
]

/** Slugs of the results of a search. */
async function listFound(
  catalog: CatalogReader,
  query: string,
  narrow: object = {},
): Promise<string[]> {
  return (await catalog.searchQuestions({ query, ...narrow })).results.map(({ slug }) => slug)
}

const show = (segments: Segment[] = []) =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

export function testSearch(open: OpenCatalog): void {
  let library: TestCorpus
  let catalog: CatalogReader

  beforeAll(async () => {
    library = new TestCorpus(records)
    catalog = await open(library)
  })
  afterAll(() => library[Symbol.dispose]())

  describe('a search', () => {
    test.each([
      ['a word of the title', 'osmosis', 'what-is-osmosis'],
      ['another form of the word', 'membrane working', 'how-do-cell-membranes-work'],
      ['keywords', 'active transport', 'how-do-cell-membranes-work'],
      ['words of the answer', 'potassium pump gradient', 'how-do-cell-membranes-work'],
      ['a beginning of a word', 'osm', 'what-is-osmosis'],
      ['a misspelt word', 'osmossis', 'what-is-osmosis'],
      ['a misspelt word among others', 'cell membrnes work', 'how-do-cell-membranes-work'],
      ['a question', 'could you explain to me what diffusion means?', 'what-is-diffusion'],
      ['a name with signs', 'c++ pointer', 'what-is-a-pointer-in-c'],
      ['accents and capitals', 'OSMÓSIS', 'what-is-osmosis'],
      ['one word too many', 'osmosis refrigerator', 'what-is-osmosis'],
    ])('finds by %s', async (_, query, slug) => {
      expect((await listFound(catalog, query))[0]).toBe(slug)
    })

    test('by stop words alone finds the questions that begin so, by title', async () => {
      expect(await listFound(catalog, 'what is a')).toEqual([
        'what-is-a-cell',
        'what-is-a-pointer-in-c',
      ])
    })

    test('marks the words in titles and in the telling sentence', async () => {
      const [first] = (await catalog.searchQuestions({ query: 'osmosis membrane' })).results
      expect(show(first?.title)).toBe('What is [osmosis]?')
      expect(show(first?.snippet)).toContain('through a [membrane]')
    })

    test('names the query as it was probably meant, and only where a word is unknown', async () => {
      const many = [1, 2, 3].map((n) => ({
        at: `biology/osmosis-${n}`,
        title: `Osmosis, part ${n}?`,
      }))
      using corpus = new TestCorpus(many)
      const catalog = await open(corpus)
      expect((await catalog.searchQuestions({ query: 'Osmoss part' })).correction).toBe(
        'osmosis part',
      )
      expect((await catalog.searchQuestions({ query: 'osmosis part' })).correction).toBeUndefined()
      expect((await catalog.searchQuestions({ query: 'osm' })).correction).toBeUndefined()
    })

    test('that finds nothing names the nearest subjects', async () => {
      const nearest = async (query: string) =>
        (await catalog.searchQuestions({ query })).nearest.map(({ slug }) => slug)
      expect((await nearest('biollogyyy'))[0]).toBe('biology')
      expect((await nearest('zzzz physixx'))[0]).toBe('physics')
      expect((await nearest('zzzz'))[0]).toBe('biology')
      expect(await nearest('osmosis')).toEqual([])
    })

    test('says which subjects and topics the results have, and narrows to them', async () => {
      const all = await catalog.searchQuestions({ query: 'diffusion' })
      expect(all.subjects).toEqual([
        { slug: 'biology', title: 'biology', count: 1 },
        { slug: 'physics', title: 'physics', count: 1 },
      ])
      const narrow = await catalog.searchQuestions({ query: 'diffusion', subject: 'physics' })
      expect(narrow.results.map(({ slug }) => slug)).toEqual(['what-is-diffusion'])
      expect(narrow.subjects).toEqual(all.subjects)
      const cells = await catalog.searchQuestions({ query: 'cell' })
      expect(cells.topics).toEqual([{ slug: 'cell-membrane', title: 'cell membrane', count: 3 }])
      expect(await listFound(catalog, 'what is', { topic: 'cell-membrane' })).toEqual([
        'what-is-a-cell',
        'what-is-osmosis',
      ])
      expect(await listFound(catalog, 'osmosis', { topic: 'cell-membrane' })).toContain(
        'what-is-osmosis',
      )
      expect(await listFound(catalog, 'what is', { subject: 'physics' })).toEqual([
        'what-is-diffusion',
      ])
      expect(await listFound(catalog, 'osmosis', { subject: 'no-such-subject' })).toEqual([])
      expect(await listFound(catalog, 'osmosis', { topic: 'no-such-topic' })).toEqual([])
    })

    test('has pages that neither overlap nor leave anything out', async () => {
      const many = Array.from({ length: 35 }, (_, n) => ({
        at: `art/colour-${n}`,
        title: 'Colour?',
      }))
      using corpus = new TestCorpus(many)
      const catalog = await open(corpus)
      const pages = await Promise.all(
        [1, 2, 3, 4].map((page) => catalog.searchQuestions({ query: 'colour', page })),
      )
      expect(pages.map(({ page, pages, total }) => [page, pages, total])).toEqual(
        [1, 2, 3, 4].map((page) => [page, 4, 35]),
      )
      expect(new Set(pages.flatMap(({ results }) => results.map(({ slug }) => slug))).size).toBe(35)
      for (const page of [0, -1, 99, Number.NaN, 1.5]) {
        const answer = await catalog.searchQuestions({ query: 'colour', page })
        expect(answer.page).toBe(page === 99 ? 4 : 1)
      }
    })

    test('counts no further than it has to', async () => {
      const many = Array.from({ length: 1_100 }, (_, n) => ({
        at: `art/hue-${n}`,
        answer: `A ${n}.`,
      }))
      using corpus = new TestCorpus(many)
      const answer = await (await open(corpus)).searchQuestions({ query: 'hue' })
      expect([answer.total, answer.isMore]).toEqual([1_000, true])
    })
  })

  describe('hostile queries', () => {
    test.each([
      ['nothing', ''],
      ['blanks', ' \t\n '],
      ['signs', '*** "" (( )) :: -- ^^ \\ § "'],
      ['full-text syntax', 'osmosis" OR title:* NEAR(a b, 1) AND NOT {body}:x'],
      ['SQL', "'; DROP TABLE record; --"],
      ['control characters', 'osmo\u0000sis\u202e\u200b\ufeff'],
      ['lone surrogates', '\ud800 \udfff osmosis'],
      ['a megabyte', 'osmosis '.repeat(131_072)],
      ['ten thousand wildcards', '* a* '.repeat(5_000)],
      ['one long word', 'x'.repeat(100_000)],
      ['many words', Array.from({ length: 50 }, (_, n) => `w${n}`).join(' ')],
      ['markup', '<script>alert(1)</script>'],
      ['another subject', '§1'],
      ['names of the language', 'constructor __proto__ toString'],
    ])('%s are only text', async (_, query) => {
      const answer = await catalog.searchQuestions({ query })
      expect(answer.query.length).toBeLessThanOrEqual(200)
      expect(answer.pages).toBeGreaterThanOrEqual(1)
      expect((await catalog.suggestQuestions(query)).length).toBeLessThanOrEqual(8)
      expect((await listFound(catalog, 'osmosis'))[0]).toBe('what-is-osmosis')
    })
  })

  describe('suggestions', () => {
    test.each([
      ['osm', 'What is [osmosis]?'],
      ['cell mem', 'How do [cell] [membranes] work?'],
      ['what is a c', 'What is a cell?'],
      ['how do', 'How do cell membranes work?'],
    ])('for %s', async (typed, first) => {
      const suggestions = await catalog.suggestQuestions(typed)
      expect(suggestions.map(({ title }) => show(title))).toContain(first)
    })

    test('are none for nothing', async () => {
      expect(await catalog.suggestQuestions('')).toEqual([])
      expect(await catalog.suggestQuestions('zzzzzz')).toEqual([])
    })
  })

  describe('visibility', () => {
    const secret = { title: 'What is a xylophage?', answer: 'A xylophage eats wood.' }

    test.each([
      ['a draft', { status: 'draft' }],
      ['a scheduled record', { publish_at: '2030-01-01' }],
      ['an expired record', { expire_at: '2020-01-01' }],
    ])('%s is not found, suggested or offered as a correction', async (_, fields) => {
      using corpus = new TestCorpus([...records, { at: 'biology/secret', ...secret, ...fields }])
      const catalog = await open(corpus)
      for (const query of ['xylophage', 'xyloph', 'xylophagge', 'eats wood']) {
        const { results, correction } = await catalog.searchQuestions({ query })
        expect(results.map(({ slug }) => slug)).not.toContain('secret')
        expect(correction).toBeUndefined()
        expect(await catalog.suggestQuestions(query)).toEqual([])
      }
    })

    test('a record that search engines leave out is found', async () => {
      using corpus = new TestCorpus([{ at: 'biology/quiet', ...secret, no_index: true }])
      expect(await listFound(await open(corpus), 'xylophage')).toEqual(['quiet'])
    })

    test('a question under several subjects is found once', async () => {
      using corpus = new TestCorpus([
        { at: 'biology/one', id: 7, ...secret },
        { at: 'physics/one', id: 7, ...secret },
      ])
      expect(await listFound(await open(corpus), 'xylophage')).toEqual(['one'])
    })

    test('follows the files: new, changed, withdrawn, published again, removed', async () => {
      using corpus = new TestCorpus(records)
      const search = async (query: string) => listFound(await open(corpus), query)
      expect(await search('xylophage')).toEqual([])
      corpus.write({ at: 'biology/new', ...secret })
      expect(await search('xylophage')).toEqual(['new'])
      corpus.write({ at: 'biology/new', title: 'What is a termite?', answer: 'An insect.' })
      expect(await search('xylophage')).toEqual([])
      expect(await search('termite insect')).toEqual(['new'])
      corpus.write({ at: 'biology/new', title: 'What is a termite?', status: 'draft' })
      expect(await search('termite')).toEqual([])
      expect(
        (await (await open(corpus)).searchQuestions({ query: 'termitte' })).correction,
      ).toBeUndefined()
      corpus.write({ at: 'biology/new', ...secret })
      expect(await search('xylophage')).toEqual(['new'])
      corpus.remove('learn/biology/new.md')
      expect(await search('xylophage')).toEqual([])
    })
  })
}
