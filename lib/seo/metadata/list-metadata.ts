import type { Metadata } from 'next'
import type { ListPage, SubjectSummary, TopicSummary } from '@/lib/catalog'
import { type ListSort, routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { buildDescription } from '../question-head'
import { buildPageMetadata } from './page-metadata'

const onPage = (page: number) => (page > 1 ? `, page ${page}` : '')

const feedType = (site: Site, title: string, subject?: string) => ({
  'application/atom+xml': [{ url: new URL(routes.feed(subject), site.origin).href, title }],
})

/** The home page. @param questions published questions. */
export function buildHomeMetadata(site: Site, questions: number): Metadata {
  const count =
    questions === 1 ? 'One question that students ask' : `${questions} questions that students ask`
  return buildPageMetadata(site, {
    title: 'Questions and answers to learn from',
    description: `${count}, answered and explained, open to everyone: search them, or browse by subject.`,
    path: routes.home(),
    types: feedType(site, `${site.name}: new answers`),
  })
}

/** The list of subjects. */
export function buildSubjectsMetadata(site: Site, subjects: SubjectSummary[]): Metadata {
  const names = subjects.toSorted((a, b) => b.count - a.count).map(({ title }) => title)
  return buildPageMetadata(site, {
    title: 'All subjects',
    description: buildDescription(
      `Questions and answers in ${subjects.length} subjects: ${names.join(', ')}.`,
      `All subjects of ${site.name}, with the number of questions in each.`,
    ),
    path: routes.subjects(),
  })
}

/** A page of a subject's questions; search engines are given the newest order alone. */
export function buildSubjectMetadata(
  site: Site,
  subject: SubjectSummary,
  { page, total }: ListPage<unknown>,
  sort: ListSort,
): Metadata {
  const order = sort === 'a-z' ? ', A to Z' : ''
  const text = subject.description ?? `${total} questions about ${subject.title}, answered.`
  return buildPageMetadata(site, {
    title: `${subject.title} questions${order}${onPage(page)}`,
    description: buildDescription(
      page > 1 ? `Page ${page} of ${text}` : text,
      `Read the questions that students ask in ${subject.title}, with clear answers.`,
    ),
    path: routes.subjectList(subject.slug, sort, page),
    types: feedType(site, `${site.name}: new answers in ${subject.title}`, subject.slug),
  })
}

/** A page of a topic's questions. */
export function buildTopicMetadata(
  site: Site,
  topic: TopicSummary,
  { page, total }: ListPage<unknown>,
): Metadata {
  return buildPageMetadata(site, {
    title: `${topic.title}: questions and answers${onPage(page)}`,
    description: buildDescription(
      `${total} questions on ${topic.title}, answered${onPage(page)}.`,
      'Each answer explains the matter in a few paragraphs, open to everyone.',
    ),
    path: routes.topic(topic.slug, page),
  })
}

/** Results of a search, which search engines leave out. @param query absent: the empty search page. */
export function buildSearchMetadata(site: Site, query?: string): Metadata {
  return buildPageMetadata(site, {
    title: query ? `${query}: search` : 'Search',
    description: `Search the questions and answers of ${site.name} by words, names or whole questions.`,
    path: routes.search(query),
  })
}
