import type { Metadata } from 'next'
import { describe, expect, test } from 'vitest'
import type { SubjectSummary } from '@/lib/catalog'
import { getSiteImage } from '../social-image'
import { makePage } from '../test-page'
import {
  buildHomeMetadata,
  buildSearchMetadata,
  buildSubjectMetadata,
  buildSubjectsMetadata,
  buildTopicMetadata,
} from './list-metadata'
import { buildQuestionMetadata } from './question-metadata'
import {
  buildCitationMetadata,
  buildDeckMetadata,
  buildOfflineMetadata,
  buildOwnDeckMetadata,
  buildSavedMetadata,
  buildStudyMetadata,
} from './reader-metadata'

const site = { name: 'Library', origin: 'https://library.example' }
const optics: SubjectSummary = { slug: 'optics', title: 'Optics', count: 120, hidden: false }
const art: SubjectSummary = { slug: 'art', title: 'Art', count: 7, hidden: false }
const topic = { slug: 'light', title: 'Light', count: 120 }
const onPage = (page: number) => ({ items: [], page, pages: 3, total: 120 })
const deck = (kind: 'subject' | 'topic', page: number) =>
  buildDeckMetadata(site, { kind, slug: 'optics', title: 'Optics', list: { page, total: 90 } })

interface Head {
  metadata: () => Metadata
  title: string
  path: string
  /** Whether search engines may list it. */
  isIndexed: boolean
  /** How the description begins. */
  says: string
}

const heads: Record<string, Head> = {
  home: {
    metadata: () => buildHomeMetadata(site, 2),
    title: 'Questions and answers to learn from | Library',
    path: '/',
    isIndexed: true,
    says: '2 questions that students ask, answered and explained',
  },
  'home with one question': {
    metadata: () => buildHomeMetadata(site, 1),
    title: 'Questions and answers to learn from | Library',
    path: '/',
    isIndexed: true,
    says: 'One question that students ask, answered and explained',
  },
  subjects: {
    metadata: () => buildSubjectsMetadata(site, [art, optics]),
    title: 'All subjects | Library',
    path: '/learn',
    isIndexed: true,
    says: 'Questions and answers in 2 subjects: Optics, Art. All subjects of Library',
  },
  subject: {
    metadata: () => buildSubjectMetadata(site, optics, onPage(1), 'newest'),
    title: 'Optics questions | Library',
    path: '/learn/optics',
    isIndexed: true,
    says: '120 questions about Optics, answered. Read the questions that students ask in Optics',
  },
  'second page of a subject': {
    metadata: () => buildSubjectMetadata(site, optics, onPage(2), 'newest'),
    title: 'Optics questions, page 2 | Library',
    path: '/learn/optics/page/2',
    isIndexed: true,
    says: 'Page 2 of 120 questions about Optics, answered.',
  },
  'subject by title': {
    metadata: () => buildSubjectMetadata(site, optics, onPage(1), 'a-z'),
    title: 'Optics questions, A to Z | Library',
    path: '/learn/optics/a-z',
    isIndexed: false,
    says: '120 questions about Optics, answered.',
  },
  topic: {
    metadata: () => buildTopicMetadata(site, topic, onPage(1)),
    title: 'Light: questions and answers | Library',
    path: '/topics/light',
    isIndexed: true,
    says: '120 questions on Light, answered. Each answer explains the matter',
  },
  'second page of a topic': {
    metadata: () => buildTopicMetadata(site, topic, onPage(2)),
    title: 'Light: questions and answers, page 2 | Library',
    path: '/topics/light/page/2',
    isIndexed: true,
    says: '120 questions on Light, answered, page 2.',
  },
  search: {
    metadata: () => buildSearchMetadata(site),
    title: 'Search | Library',
    path: '/search',
    isIndexed: false,
    says: 'Search the questions and answers of Library by words',
  },
  results: {
    metadata: () => buildSearchMetadata(site, 'sky'),
    title: 'sky: search | Library',
    path: '/search?q=sky',
    isIndexed: false,
    says: 'Search the questions and answers of Library by words',
  },
  study: {
    metadata: () => buildStudyMetadata(site),
    title: 'Study with flashcards | Library',
    path: '/study',
    isIndexed: true,
    says: 'Questions of every subject as flashcards',
  },
  'deck of a subject': {
    metadata: () => deck('subject', 1),
    title: 'Optics flashcards | Library',
    path: '/study/optics',
    isIndexed: true,
    says: '90 flashcards in Optics: the question in front',
  },
  'second page of the deck of a topic': {
    metadata: () => deck('topic', 2),
    title: 'Flashcards on Optics, page 2 | Library',
    path: '/study/topics/optics/page/2',
    isIndexed: true,
    says: '90 flashcards on Optics, page 2: the question in front',
  },
  'cards that are due': {
    metadata: () => buildOwnDeckMetadata(site, 'due'),
    title: 'Cards due today | Library',
    path: '/study/due',
    isIndexed: false,
    says: 'Every card of yours whose day has come',
  },
  'bookmarks as cards': {
    metadata: () => buildOwnDeckMetadata(site, 'bookmarks'),
    title: 'Your bookmarks as flashcards | Library',
    path: '/study/bookmarks',
    isIndexed: false,
    says: 'The questions that you have put aside on this device',
  },
  citations: {
    metadata: () => buildCitationMetadata(site, makePage()),
    title: 'Cite: Why is the sky blue? | Library',
    path: '/learn/optics/questions/why-is-the-sky-blue/cite',
    isIndexed: false,
    says: 'The page as a reference in APA',
  },
  saved: {
    metadata: () => buildSavedMetadata(site),
    title: 'Saved | Library',
    path: '/saved',
    isIndexed: false,
    says: 'Bookmarks and reading history',
  },
  offline: {
    metadata: () => buildOfflineMetadata(site),
    title: 'No network | Library',
    path: '/offline',
    isIndexed: false,
    says: 'The pages that this device has kept',
  },
}

describe.each(Object.entries(heads))('the head of %s', (_, head) => {
  const { title, path, isIndexed, says } = head
  const address = `https://library.example${path}`

  test('has a title of its own, one canonical, and says whether it may be listed', () => {
    const metadata = head.metadata()
    expect(metadata.title).toEqual({ absolute: title })
    expect(metadata.description?.slice(0, says.length)).toBe(says)
    expect(metadata.alternates?.canonical).toBe(address)
    expect(metadata.robots).toEqual(
      isIndexed
        ? { index: true, follow: true, 'max-image-preview': 'large' }
        : { index: false, follow: true },
    )
    expect(metadata.keywords).toBeUndefined()
  })

  test('says the same to social networks, beside the site’s card', () => {
    const { description, openGraph, twitter } = head.metadata()
    const images = [getSiteImage(site)]
    expect(openGraph).toEqual({
      ...{ type: 'website', title, description, url: address, siteName: 'Library' },
      ...{ locale: 'en', images },
    })
    expect(twitter).toEqual({ card: 'summary_large_image', title, description, images })
  })
})

test.each([
  ['home', '/feed.xml', 'Library: new answers'],
  ['subject', '/learn/optics/feed.xml', 'Library: new answers in Optics'],
])('%s names its feed', (name, path, title) => {
  expect(heads[name]?.metadata().alternates?.types).toEqual({
    'application/atom+xml': [{ url: `https://library.example${path}`, title }],
  })
})

test.each(['subjects', 'topic', 'study', 'search'])('%s names no other form of itself', (name) => {
  expect(heads[name]?.metadata().alternates).not.toHaveProperty('types')
})

test('a question names its twin, its author and its topics', () => {
  const metadata = buildQuestionMetadata(site, makePage({ author: 'Ada' }))
  expect(metadata.alternates).toMatchObject({
    types: {
      'text/markdown': 'https://library.example/learn/optics/questions/why-is-the-sky-blue.md',
    },
  })
  expect(metadata.keywords).toEqual(['light'])
  expect(metadata.openGraph).toMatchObject({
    type: 'article',
    authors: ['Ada'],
    publishedTime: '2026-02-03',
    modifiedTime: '2026-02-03',
  })
  expect(metadata.openGraph.images).toEqual(metadata.twitter.images)
  expect(metadata.openGraph.images[0]?.alt).toBe('Why is the sky blue? (Optics)')
})

test('a subject that describes itself is described so, on each of its pages', () => {
  const described = { ...optics, description: 'Light, lenses and what they do to each other.' }
  const describe = (page: number) =>
    buildSubjectMetadata(site, described, onPage(page), 'newest').description
  expect(describe(1)).toMatch(/^Light, lenses and what they do to each other\. Read the questions/)
  expect(describe(2)).toMatch(/^Page 2 of Light, lenses and what they do to each other\./)
})
