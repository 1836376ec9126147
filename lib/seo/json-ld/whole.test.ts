import { describe, expect, test } from 'vitest'
import type { SubjectSummary } from '@/lib/catalog'
import { getQuestionImage } from '../social-image'
import { makePage } from '../test-page'
import { buildDeckJsonLd } from './deck-json-ld'
import {
  buildHomeJsonLd,
  buildStudyJsonLd,
  buildSubjectJsonLd,
  buildSubjectsJsonLd,
  buildTopicJsonLd,
} from './list-json-ld'
import { buildQuestionJsonLd } from './question-json-ld'

/** Whole graphs: a property that is lost, or says something else, is an error to who reads them. */

const site = { name: 'Library', origin: 'https://library.example' }
const optics: SubjectSummary = { slug: 'optics', title: 'Optics', count: 120, hidden: false }
const question = {
  id: 1,
  subject: 'optics',
  subjectTitle: 'Optics',
  slug: 'light',
  question: 'What is light?',
  description: '',
  date: '2026-01-01',
}

const organization = {
  '@type': 'Organization',
  '@id': 'https://library.example/#organization',
  name: 'Library',
  url: 'https://library.example/',
  logo: expect.stringMatching(/^https:\/\/library\.example\/.+/),
}

const step = (position: number, name: string, path: string) => ({
  '@type': 'ListItem',
  position,
  name,
  item: `https://library.example${path}`,
})

const list = (name: string, path: string, total: number, items: object[]) => ({
  '@type': 'CollectionPage',
  name,
  url: `https://library.example${path}`,
  inLanguage: 'en',
  mainEntity: { '@type': 'ItemList', numberOfItems: total, itemListElement: items },
})

const item = (position: number, name: string, path: string) => ({
  '@type': 'ListItem',
  position,
  name,
  url: `https://library.example${path}`,
})

const way = (...steps: object[]) => ({ '@type': 'BreadcrumbList', itemListElement: steps })
const subjects = step(1, 'Subjects', '/learn')
const page = '/learn/optics/questions/why-is-the-sky-blue'
const address = `https://library.example${page}`
const wayToPage = way(
  subjects,
  step(2, 'Optics', '/learn/optics'),
  step(3, 'Why is the sky blue?', page),
)

const article = (own: object = {}) => ({
  '@type': ['Article', 'LearningResource'],
  headline: 'Why is the sky blue?',
  description: 'Air scatters short waves of light far more than long ones.',
  url: address,
  mainEntityOfPage: address,
  image: getQuestionImage(site, makePage()).url,
  datePublished: '2026-02-03',
  dateModified: '2026-02-03',
  author: { '@type': 'Person', name: 'Ada' },
  publisher: organization,
  inLanguage: 'en',
  isAccessibleForFree: true,
  about: { '@type': 'Thing', name: 'Optics' },
  keywords: ['light'],
  learningResourceType: 'Question and answer',
  ...own,
})

const answered = (own: object = {}) => ({
  '@type': 'QAPage',
  url: address,
  mainEntity: {
    '@type': 'Question',
    name: 'Why is the sky blue?',
    text: 'Why is the sky blue?',
    answerCount: 1,
    datePublished: '2026-02-03',
    acceptedAnswer: {
      '@type': 'Answer',
      text: 'Air scatters short waves most.',
      url: address,
      datePublished: '2026-02-03',
      dateModified: '2026-02-03',
      author: { '@type': 'Person', name: 'Ada' },
      ...own,
    },
  },
})

const build = (front: object) => buildQuestionJsonLd(site, makePage({ author: 'Ada', ...front }))
const students = { origin: 'student', reviewed_by: 'Bea' }

describe.each([
  [
    'home',
    () => buildHomeJsonLd(site),
    [
      {
        '@type': 'WebSite',
        '@id': 'https://library.example/#website',
        name: 'Library',
        url: 'https://library.example/',
        inLanguage: 'en',
        publisher: { '@id': 'https://library.example/#organization' },
      },
      organization,
    ],
  ],
  [
    'the list of subjects',
    () => buildSubjectsJsonLd(site, [optics]),
    [list('Subjects', '/learn', 1, [item(1, 'Optics', '/learn/optics')])],
  ],
  [
    'the page of decks',
    () => buildStudyJsonLd(site, [optics]),
    [list('Study', '/study', 1, [item(1, 'Optics', '/study/optics')])],
  ],
  [
    'a subject',
    () =>
      buildSubjectJsonLd(site, optics, { items: [question], page: 1, pages: 3, total: 120 }, 'a-z'),
    [
      list('Optics', '/learn/optics/a-z', 120, [
        item(1, 'What is light?', '/learn/optics/questions/light'),
      ]),
      way(subjects, step(2, 'Optics', '/learn/optics/a-z')),
    ],
  ],
  [
    'the third page of a topic',
    () =>
      buildTopicJsonLd(
        site,
        { slug: 'waves', title: 'Waves', count: 120 },
        {
          items: [question, { ...question, slug: 'sound', question: 'What is sound?' }],
          page: 3,
          pages: 3,
          total: 102,
        },
      ),
    [
      list('Waves', '/topics/waves/page/3', 102, [
        item(101, 'What is light?', '/learn/optics/questions/light'),
        item(102, 'What is sound?', '/learn/optics/questions/sound'),
      ]),
      way(subjects, step(2, 'Waves', '/topics/waves/page/3')),
    ],
  ],
  [
    'a deck',
    () =>
      buildDeckJsonLd(site, {
        name: 'Optics cards',
        path: '/study/optics',
        about: 'Optics',
        cards: [{ question: 'What bends light?', answer: 'A lens.' }],
        parents: [{ name: 'Study', path: '/study' }],
      }),
    [
      {
        '@type': 'Quiz',
        name: 'Optics cards',
        url: 'https://library.example/study/optics',
        about: { '@type': 'Thing', name: 'Optics' },
        inLanguage: 'en',
        hasPart: [
          {
            '@type': 'Question',
            eduQuestionType: 'Flashcard',
            text: 'What bends light?',
            acceptedAnswer: { '@type': 'Answer', text: 'A lens.' },
          },
        ],
      },
      way(step(1, 'Study', '/study'), step(2, 'Optics cards', '/study/optics')),
    ],
  ],
  ['a question', () => build({}), [article(), wayToPage]],
  [
    'one of the site’s own',
    () => build({ author: 'Library' }),
    [article({ author: organization }), wayToPage],
  ],
  [
    'one that was updated',
    () => build({ updated: '2026-05-06' }),
    [article({ dateModified: '2026-05-06' }), wayToPage],
  ],
  ['a student’s, reviewed', () => build(students), [answered(), wayToPage]],
  [
    'one of these that was updated',
    () => build({ ...students, updated: '2026-05-06' }),
    [answered({ dateModified: '2026-05-06' }), wayToPage],
  ],
])('the graph of %s', (_, build, entries) => {
  test('is told whole', () => {
    expect(build()).toEqual({ '@context': 'https://schema.org', '@graph': entries })
  })
})

test('a question without topics has no keywords', () => {
  const [first] = buildQuestionJsonLd(site, makePage({}, { topics: [] }))['@graph']
  expect(first).not.toHaveProperty('keywords')
})
