import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refreshCatalog } from '@/lib/catalog'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { decodeRecord } from '@/lib/content'
import { routes } from '@/lib/routes'
import { buildQuestionJsonLd, buildQuestionMarkdown } from '@/lib/seo'
import { makePage } from './test-page'

const site = { name: 'QuickTakes', origin: 'https://example.org' }

const build = (front: object) => {
  const page = makePage({ ...front })
  return { head: buildQuestionJsonLd(site, page), twin: buildQuestionMarkdown(site, page) }
}

describe('the difficulty of a question', () => {
  test.each([{}, { origin: 'student', reviewed_by: 'A. Turing' }])(
    'is told to programs: %o',
    (front) => {
      const { head, twin } = build({ ...front, difficulty: 'advanced' })
      expect(head['@graph'][0]).toMatchObject({ educationalLevel: 'advanced' })
      expect(twin).toContain('\n- Difficulty: advanced\n')
      const { head: without, twin: plain } = build(front)
      expect(JSON.stringify(without)).not.toContain('educationalLevel')
      expect(plain).not.toContain('Difficulty')
      expect(twin.replace('- Difficulty: advanced\n', '')).toBe(plain)
    },
  )

  test.each([
    ['avanced', 'Write `difficulty: advanced`.'],
    ['easy', 'Write it like this: `difficulty: introductory`.'],
  ])('is checked: %s', (written, fix) => {
    const text = `---
id: 7
date: 2026-02-03
title: Why?
question: Why?
difficulty: ${written}
answer: So.
subject: Optics
---

&nbsp;`
    const { record, issues } = decodeRecord('learn/optics/why.md', Buffer.from(text))
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'field-invalid',
        severity: 'warning',
        line: 6,
        column: 13,
        fix,
      }),
    ])
    expect(record?.front.difficulty).toBeUndefined()
  })
})

describe('a search that is narrowed by difficulty', () => {
  let corpus: TestCorpus

  beforeAll(() => {
    corpus = new TestCorpus([
      { at: 'art/what-is-a-line', difficulty: 'introductory' },
      { at: 'art/what-is-a-dotted-line', difficulty: 'advanced' },
      { at: 'maths/what-is-a-straight-line', difficulty: 'advanced' },
      { at: 'maths/what-is-the-line-at-infinity' },
    ])
  })

  afterAll(() => corpus[Symbol.dispose]())

  const find = async (difficulty?: string, more: object = {}) => {
    const { results, facets } = await corpus
      .open()
      .searchQuestions({ query: 'line', ...(difficulty && { facets: { difficulty } }), ...more })
    const counts = facets[0]?.values.map(({ slug, count }) => `${slug} ${count}`)
    return { slugs: results.map(({ slug }) => slug).sort(), counts }
  }

  test('holds the questions of that value alone, and says how many each value leaves', async () => {
    await refreshCatalog(corpus)
    const counts = ['introductory 1', 'advanced 2']
    expect(await find()).toMatchObject({ slugs: { length: 4 }, counts })
    const advanced = ['what-is-a-dotted-line', 'what-is-a-straight-line']
    expect(await find('advanced')).toEqual({ slugs: advanced, counts })
    expect(await find('intermediate')).toEqual({ slugs: [], counts })
    expect(await find("' OR 1=1 --")).toEqual({ slugs: [], counts })
    expect(await find('advanced', { subject: 'art' })).toEqual({
      slugs: ['what-is-a-dotted-line'],
      counts: ['introductory 1', 'advanced 1'],
    })
    // No word of it tells anything, so that beginnings of titles are looked for.
    expect(await find('advanced', { query: 'what is a ' })).toMatchObject({ slugs: advanced })
  })

  test('follows a record that is saved, and forgets one that is withdrawn', async () => {
    await refreshCatalog(corpus)
    corpus.write({ at: 'maths/what-is-the-line-at-infinity', difficulty: 'advanced' })
    corpus.write({ at: 'art/what-is-a-dotted-line', difficulty: 'advanced', status: 'draft' })
    await refreshCatalog(corpus)
    expect((await find('advanced')).slugs).toEqual([
      'what-is-a-straight-line',
      'what-is-the-line-at-infinity',
    ])
  })

  test('has an address', () => {
    const scope = { subject: 'art', facets: { difficulty: 'advanced' }, page: 2 }
    expect(routes.search('line', scope)).toBe(
      '/search?q=line&subject=art&difficulty=advanced&page=2',
    )
  })
})
