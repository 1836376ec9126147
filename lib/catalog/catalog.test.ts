import { describe, expect, test } from 'vitest'
import { TestCorpus } from './test-corpus'

async function getPage(corpus: TestCorpus, subject: string, slug: string) {
  const answer = await corpus.open().resolveQuestion(subject, slug)
  if (answer?.kind !== 'question') throw new Error(`no page at ${subject}/${slug}`)
  return answer.page
}

describe('lists', () => {
  test('a subject lists its questions newest first, the higher id first within a day', async () => {
    using corpus = new TestCorpus([
      { at: 'biology/old', date: '2024-03-01', id: 9 },
      { at: 'biology/low', date: '2025-03-01', id: 1 },
      { at: 'biology/high', date: '2025-03-01', id: 2 },
    ])
    const catalog = await corpus.build()
    expect(
      (await catalog.listQuestions('biology', { page: 1 }))?.items.map(({ slug }) => slug),
    ).toEqual(['high', 'low', 'old'])
  })

  test('a subject lists its questions by title, whatever case, accents and quotation marks', async () => {
    const titles = ['Zebra?', '“Apple”?', 'éclair?', 'banana?']
    using corpus = new TestCorpus(titles.map((title, index) => ({ at: `food/q-${index}`, title })))
    const catalog = await corpus.build()
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
    const catalog = await corpus.build()
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
    const catalog = await corpus.build()
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
    const catalog = await corpus.build()
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
    expect(await (await corpus.build()).getQuestionOfTheDay('2026-06-01')).toBeUndefined()
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
    const catalog = await corpus.build()
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
    const catalog = await corpus.build()
    expect(await catalog.getTopic('plasma')).toBeUndefined()
    const topic = { slug: 'blood-cell', title: 'Blood cell', count: 3 }
    expect(await catalog.getTopic('blood-cells')).toEqual(topic)
    expect(await catalog.listSubjectTopics('biology', 5)).toEqual([topic])
    expect((await catalog.listTopicQuestions('blood-cell', 1))?.total).toBe(3)
    expect((await catalog.getTotals()).topics).toBe(1)
  })
})

describe('questions', () => {
  test('a page knows its neighbours in the subject', async () => {
    using corpus = new TestCorpus(
      [1, 2, 3].map((day) => ({ at: `art/q-${day}`, date: `2025-01-0${day}` })),
    )
    await corpus.build()
    const page = await getPage(corpus, 'art', 'q-2')
    expect([page.previous?.slug, page.next?.slug]).toEqual(['q-3', 'q-1'])
    const newest = await getPage(corpus, 'art', 'q-3')
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
    await corpus.build()
    const { related } = await getPage(corpus, 'art', 'here')
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
    await corpus.build()
    const list = async (subject: string, slug: string) =>
      (await getPage(corpus, subject, slug)).related.map((question) => question.slug).sort()
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
    const catalog = await corpus.build()
    const { record } = await getPage(corpus, 'art', 'light')
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
    await corpus.build()
    corpus.write({ at: 'art/here', answer: 'After.' })
    expect((await getPage(corpus, 'art', 'here')).record.front.answer).toBe('After.')
  })
})

describe('broken records', () => {
  test('are counted and left out, and harm no other', async () => {
    using corpus = new TestCorpus([{ at: 'art/fine' }])
    corpus.writeFile('learn/art/broken.md', '---\nid: [\n---\n')
    const catalog = await corpus.build()
    expect(await catalog.getTotals()).toMatchObject({ questions: 1, broken: 1 })
    expect(await catalog.resolveQuestion('art', 'broken')).toBeUndefined()
    expect((await catalog.listQuestions('art', { page: 1 }))?.total).toBe(1)
  })
})
