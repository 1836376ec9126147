import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogReader } from '../pages/reader'
import { TestCorpus, type TestRecord } from '../test-corpus'

/** Enough questions with a word for it to be common, beside those that a test is about. */
const repeat = (count: number, title: string): TestRecord[] =>
  Array.from({ length: count }, (_, n) => ({
    at: `art/${title.toLowerCase().replaceAll(' ', '-')}-${n}`,
    title: `${title}, part ${n}?`,
  }))

const records: TestRecord[] = [
  ...repeat(40, 'The cost of paint'),
  ...repeat(4, 'Cos lettuce in still lifes'),
  ...repeat(3, 'Glaze as a technique'),
  { at: 'art/inks', title: 'Which paint was made with inks?' },
  { at: 'art/oils', title: 'Which paint was made with oils?' },
  { at: 'art/pigment-theory', title: 'How did theory change the use of pigment?' },
  { at: 'art/pigment-cost', title: 'What did a pigment cost?' },
  { at: 'art/repentance', title: 'How is repentance shown in frescoes?' },
  { at: 'art/retention', title: 'Which frescoes help the retention of colour?' },
  { at: 'art/retention-2', title: 'What does retention of a glaze mean?' },
  { at: 'art/retention-3', title: 'Who measured the retention of ink?' },
  { at: 'art/retention-4', title: 'Where does retention of light matter?' },
  {
    at: 'art/keyword',
    title: 'Who made a fresco of a lettuce?',
    seo: { page_keywords: 'varnish, wax, gold leaf' },
  },
  { at: 'art/egg-tempera', title: 'How does tempera crack on panels?' },
  {
    at: 'art/workshops',
    title: 'When do workshops close?',
    seo: { page_description: 'Hours of work.' },
    answer: 'Tempera on panels suffers in January.',
  },
]

let corpus: TestCorpus
let catalog: CatalogReader

beforeAll(async () => {
  corpus = new TestCorpus(records)
  catalog = await corpus.build()
})
afterAll(() => corpus[Symbol.dispose]())

const find = async (query: string) =>
  (await catalog.searchQuestions({ query })).results.map(({ slug }) => slug)

describe('a last word that is a stop word and not ended', () => {
  test.each([
    ['may begin a word of the title', 'paint made in', 'inks'],
    ['may begin another one', 'paint made o', 'oils'],
    ['decides between questions with the other words', 'pigment the', 'pigment-theory'],
    ['does nothing when it is ended', 'pigment the ', 'pigment-theory'],
  ])('%s', async (_, query, slug) => {
    expect(await find(query)).toContain(slug)
  })

  test('puts what goes on so first', async () => {
    expect((await find('paint made in'))[0]).toBe('inks')
    expect((await find('pigment the'))[0]).toBe('pigment-theory')
  })

  test('keeps nothing from being found', async () => {
    expect((await find('pigment as')).sort()).toEqual(['pigment-cost', 'pigment-theory'])
    expect((await catalog.searchQuestions({ query: 'pigment an' })).total).toBe(2)
  })

  test('alone is looked for in openings only', async () => {
    expect(await find('how in')).toEqual([])
    expect(await find('who me')).toEqual(['retention-3'])
  })
})

describe('a slip', () => {
  test.each([
    ['that is a word itself, beside a far commoner one', 'pigment cos', 'pigment-cost'],
    ['with the stem of another word', 'repention colour', 'retention'],
    ['in a beginning of a word', 'glaze tvchni', 'glaze-as-a-technique-2'],
    ['in the first letter of a beginning', 'frescoes xepent', 'repentance'],
  ])('%s', async (_, query, slug) => {
    expect((await find(query))[0]).toBe(slug)
  })

  test('is none where the typed word is on the question, too', async () => {
    expect((await find('cos lettuce'))[0]).toMatch(/^cos-lettuce/)
  })
})

describe('words that one answer holds, and most of which one title holds', () => {
  test('are looked for in answers first where they are keywords', async () => {
    expect(await find('tempera panels january')).toEqual(['workshops', 'egg-tempera'])
  })

  test('are looked for in titles first where they are a question', async () => {
    expect(await find('what is with the tempera on panels in january')).toEqual([
      'egg-tempera',
      'workshops',
    ])
  })
})
