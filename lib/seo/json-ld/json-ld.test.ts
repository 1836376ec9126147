import { expect, test } from 'vitest'
import { makePage, nasty } from '../test-page'
import { buildDeckJsonLd } from './deck-json-ld'
import { serializeJsonLd } from './graph'
import {
  buildHomeJsonLd,
  buildStudyJsonLd,
  buildSubjectJsonLd,
  buildSubjectsJsonLd,
} from './list-json-ld'
import { buildQuestionJsonLd } from './question-json-ld'

const site = { name: 'Library', origin: 'https://library.example' }

test('a question is an article to learn from, with the way to it', () => {
  const graph = buildQuestionJsonLd(site, makePage({ updated: '2026-05-06' }))
  expect(graph['@graph']).toMatchObject([
    {
      '@type': ['Article', 'LearningResource'],
      headline: 'Why is the sky blue?',
      datePublished: '2026-02-03',
      dateModified: '2026-05-06',
      isAccessibleForFree: true,
      about: { name: 'Optics' },
      keywords: ['light'],
      mainEntityOfPage: 'https://library.example/learn/optics/questions/why-is-the-sky-blue',
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Subjects', item: 'https://library.example/learn' },
        { position: 2, name: 'Optics' },
        { position: 3, name: 'Why is the sky blue?' },
      ],
    },
  ])
})

test.each([
  [{ origin: 'student', reviewed_by: 'Ada' }, 'QAPage'],
  [{ origin: 'student' }, ['Article', 'LearningResource']],
  [{ reviewed_by: 'Ada' }, ['Article', 'LearningResource']],
])('%j is marked up as %s', (front, type) => {
  const [first] = buildQuestionJsonLd(site, makePage(front))['@graph']
  expect(first).toMatchObject({ '@type': type })
})

test.each([
  ['model', true],
  ['person', false],
])('search engines are told of a model that drafted an answer: %s', (drafted_by, isTold) => {
  const page = makePage({ origin: 'student', reviewed_by: 'Ada', drafted_by })
  const [first] = buildQuestionJsonLd(site, page)['@graph']
  const source = '"digitalSourceType":"https://schema.org/TrainedAlgorithmicMediaDigitalSource"'
  expect(JSON.stringify(first).includes(source)).toBe(isTold)
})

test('a list counts on from page to page', () => {
  const subject = { slug: 'optics', title: 'Optics', count: 51, hidden: false }
  const item = {
    id: 1,
    subject: 'optics',
    subjectTitle: 'Optics',
    slug: 'light',
    question: 'What is light?',
    description: '',
    date: '2026-01-01',
  }
  const list = { items: [item], page: 2, pages: 2, total: 51 }
  const graph = buildSubjectJsonLd(site, subject, list, 'newest')
  expect(graph['@graph'][0]).toMatchObject({
    '@type': 'CollectionPage',
    url: 'https://library.example/learn/optics/page/2',
    mainEntity: { numberOfItems: 51, itemListElement: [{ position: 51, name: 'What is light?' }] },
  })
})

test('a page below no other has no way to it', () => {
  for (const graph of [buildSubjectsJsonLd(site, []), buildStudyJsonLd(site, [])]) {
    expect(graph['@graph']).toHaveLength(1)
  }
})

test('a deck holds its cards', () => {
  const graph = buildDeckJsonLd(site, {
    name: 'Optics cards',
    path: '/study/optics',
    about: 'Optics',
    cards: [{ question: 'What bends light?', answer: 'A lens.' }],
    parents: [],
  })
  expect(graph['@graph'][0]).toMatchObject({
    '@type': 'Quiz',
    hasPart: [{ eduQuestionType: 'Flashcard', acceptedAnswer: { text: 'A lens.' } }],
  })
})

test('no text can leave the script element, and all of it comes back', () => {
  const graph = buildQuestionJsonLd(site, makePage({ question: nasty }))
  const text = serializeJsonLd(graph)
  expect(text).not.toMatch(/[<>\u2028\u2029]/)
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(graph)))
})

test.each([
  ['home', buildHomeJsonLd(site)],
  ['question', buildQuestionJsonLd(site, makePage({}, { topics: [] }))],
])('nothing in the markup of %s is empty', (_, graph) => {
  expect(JSON.stringify(graph)).not.toMatch(/:(?:null|""|\[\]|\{\})/)
})
