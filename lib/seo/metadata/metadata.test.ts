import { expect, test } from 'vitest'
import type { SubjectSummary } from '@/lib/catalog'
import { makePage } from '../test-page'
import {
  buildHomeMetadata,
  buildSearchMetadata,
  buildSubjectMetadata,
  buildSubjectsMetadata,
  buildTopicMetadata,
} from './list-metadata'
import { buildQuestionMetadata } from './question-metadata'
import { buildDeckMetadata } from './reader-metadata'

const site = { name: 'Library', origin: 'https://library.example' }
const subject: SubjectSummary = { slug: 'optics', title: 'Optics', count: 120, hidden: false }
const list = { items: [], page: 1, pages: 3, total: 120 }

test('a question has its own words first, its description, and one absolute canonical', () => {
  expect(buildQuestionMetadata(site, makePage({ updated: '2026-05-06' }))).toMatchObject({
    title: { absolute: 'Why is the sky blue? | Library' },
    description: 'Air scatters short waves of light far more than long ones.',
    alternates: { canonical: 'https://library.example/learn/optics/questions/why-is-the-sky-blue' },
    robots: { index: true, follow: true },
    openGraph: {
      type: 'article',
      url: 'https://library.example/learn/optics/questions/why-is-the-sky-blue',
      siteName: 'Library',
      publishedTime: '2026-02-03',
      modifiedTime: '2026-05-06',
      section: 'Optics',
      tags: ['light'],
    },
  })
})

test.each([
  ['/learn/physics/questions/sky', 'https://library.example/learn/physics/questions/sky'],
  ['https://elsewhere.example/sky', 'https://elsewhere.example/sky'],
])('the canonical %s of another page is absolute', (canonical, absolute) => {
  expect(buildQuestionMetadata(site, makePage({}, { canonical }))).toMatchObject({
    alternates: { canonical: absolute },
  })
})

test('a page that is not indexed names no other page as its canonical', () => {
  const page = makePage({ no_index: true }, { canonical: 'https://elsewhere.example/sky' })
  expect(buildQuestionMetadata(site, page)).toMatchObject({
    alternates: { canonical: 'https://library.example/learn/optics/questions/why-is-the-sky-blue' },
    robots: { index: false, follow: true },
  })
})

test('each page of a list is its own canonical, under a title of its own', () => {
  expect(buildSubjectMetadata(site, subject, { ...list, page: 2 }, 'newest')).toMatchObject({
    title: { absolute: 'Optics questions, page 2 | Library' },
    alternates: { canonical: 'https://library.example/learn/optics/page/2' },
    robots: { index: true },
  })
  expect(
    buildTopicMetadata(site, { slug: 'light', title: 'Light', count: 120 }, list),
  ).toMatchObject({
    alternates: { canonical: 'https://library.example/topics/light' },
    robots: { index: true },
  })
})

test('decks of a subject and of a topic of the same name are told apart', () => {
  const [subjects, topics] = (['subject', 'topic'] as const).map((kind) =>
    buildDeckMetadata(site, { kind, slug: 'optics', title: 'Optics', list: { page: 1, total: 9 } }),
  )
  expect(topics?.title).not.toEqual(subjects?.title)
  expect(topics?.description).not.toBe(subjects?.description)
})

test('search engines are given one order of a list, and no results', () => {
  expect(buildSubjectMetadata(site, subject, list, 'a-z')).toMatchObject({
    alternates: { canonical: 'https://library.example/learn/optics/a-z' },
    robots: { index: false, follow: true },
  })
  expect(buildSearchMetadata(site, 'sky "blue"')).toMatchObject({
    alternates: { canonical: 'https://library.example/search?q=sky+%22blue%22' },
    robots: { index: false, follow: true },
  })
})

test.each([
  ['home', buildHomeMetadata(site, 1)],
  ['subjects', buildSubjectsMetadata(site, [subject])],
  ['subject', buildSubjectMetadata(site, { ...subject, description: 'Light.' }, list, 'newest')],
  ['subject, page 2', buildSubjectMetadata(site, subject, { ...list, page: 2 }, 'newest')],
  ['topic', buildTopicMetadata(site, { slug: 'x', title: 'X', count: 3 }, list)],
  ['question', buildQuestionMetadata(site, { ...makePage(), description: 'Air.' })],
  ['search', buildSearchMetadata(site)],
])('the description of %s has 50 to 160 characters', (_, { description }) => {
  expect(description).toMatch(/^.{50,160}$/)
})

test('where another subject answers the same question, the subject tells the pages apart', () => {
  const other = {
    id: 9,
    subject: 'art',
    subjectTitle: 'Art',
    slug: 'why-is-the-sky-blue',
    question: 'Why is the sky blue?',
    description: makePage().description,
    date: '2026-01-01',
  }
  expect(buildQuestionMetadata(site, makePage({}, { otherAnswers: [other] }))).toMatchObject({
    title: { absolute: 'Why is the sky blue? (Optics) | Library' },
    description: 'Optics: Air scatters short waves of light far more than long ones.',
  })
})
