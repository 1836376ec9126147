import type { Metadata } from 'next'
import type { ListPage, QuestionPage, SubjectSummary, TopicSummary } from '@/lib/catalog'
import { type ListSort, routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { buildDescription } from './description'
import { buildTitle } from './title'

interface PageFacts {
  title: string
  description: string
  /** The page's own path. */
  path: string
  /** Address that carries this page's content, where that is another: a path of this site, or absolute. */
  canonical?: string
  /** Whether search engines may list the page; its links are followed in any case. */
  isIndexed: boolean
  article?: { publishedTime: string; modifiedTime: string; section: string; tags: string[] }
}

function buildMetadata(site: Site, facts: PageFacts): Metadata {
  const { title, description, path, isIndexed, article } = facts
  // Google: never `noindex` together with a canonical to another page.
  const carrier = isIndexed ? (facts.canonical ?? path) : path
  const canonical = new URL(carrier, site.origin).href
  const shared = { title, description, url: canonical, siteName: site.name, locale: 'en' }
  return {
    title: { absolute: title },
    description,
    alternates: { canonical },
    robots: { index: isIndexed, follow: true },
    openGraph: article
      ? { ...shared, type: 'article', ...article }
      : { ...shared, type: 'website' },
    twitter: { card: 'summary_large_image', title, description },
  }
}

const onPage = (page: number) => (page > 1 ? `, page ${page}` : '')

/** The home page. @param questions published questions. */
export function buildHomeMetadata(site: Site, questions: number): Metadata {
  return buildMetadata(site, {
    title: buildTitle('Questions and answers to learn from', site.name),
    description: `${questions} questions that students ask, each with an answer that explains it, open to everyone: search them, or browse by subject.`,
    path: routes.home(),
    isIndexed: true,
  })
}

/** The list of subjects. */
export function buildSubjectsMetadata(site: Site, subjects: SubjectSummary[]): Metadata {
  const names = subjects.toSorted((a, b) => b.count - a.count).map(({ title }) => title)
  return buildMetadata(site, {
    title: buildTitle('All subjects', site.name),
    description: buildDescription(
      `Questions and answers in ${subjects.length} subjects: ${names.join(', ')}.`,
      `All subjects of ${site.name}, with the number of questions in each.`,
    ),
    path: routes.subjects(),
    isIndexed: true,
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
  return buildMetadata(site, {
    title: buildTitle(`${subject.title} questions${order}${onPage(page)}`, site.name),
    description: buildDescription(
      page > 1 ? `Page ${page} of ${text}` : text,
      `Read the questions that students ask in ${subject.title}, with clear answers.`,
    ),
    path: routes.subject(subject.slug, page, sort),
    isIndexed: sort === 'newest',
  })
}

/** A page of a topic's questions. */
export function buildTopicMetadata(
  site: Site,
  topic: TopicSummary,
  { page, total }: ListPage<unknown>,
): Metadata {
  return buildMetadata(site, {
    title: buildTitle(`${topic.title}: questions and answers${onPage(page)}`, site.name),
    description: buildDescription(
      `${total} questions on ${topic.title}, answered${onPage(page)}.`,
      'Each answer explains the matter in a few paragraphs, open to everyone.',
    ),
    path: routes.topic(topic.slug, page),
    isIndexed: true,
  })
}

/** A question's page: the question first. */
export function buildQuestionMetadata(
  site: Site,
  { record, subject, topics, canonical, description }: QuestionPage,
): Metadata {
  const { front } = record
  return buildMetadata(site, {
    title: buildTitle(front.question, site.name),
    description: buildDescription(
      description,
      `The question “${front.question}” in ${subject.title}, answered on ${site.name}.`,
    ),
    path: routes.question(record.subject, record.slug),
    canonical,
    isIndexed: !front.no_index,
    article: {
      publishedTime: front.date,
      modifiedTime: front.updated ?? front.date,
      section: subject.title,
      tags: topics.map(({ title }) => title),
    },
  })
}

/** Results of a search, which search engines leave out. @param query absent: the empty search page. */
export function buildSearchMetadata(site: Site, query?: string): Metadata {
  return buildMetadata(site, {
    title: buildTitle(query ? `${query}: search` : 'Search', site.name),
    description: `Search the questions and answers of ${site.name} by words, names or whole questions.`,
    path: routes.search(query),
    isIndexed: false,
  })
}
