import type { Organization, Person, QAPage } from 'schema-dts'
import type { QuestionPage } from '@/lib/catalog'
import { type FrontMatter, getField, listFieldsWith } from '@/lib/content'
import { answerText } from '@/lib/markdown'
import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { decideQuestionIndexing } from '../indexing'
import { describeQuestion } from '../question-head'
import { getQuestionImage } from '../social-image'
import { buildBreadcrumb, buildOrganization, type JsonLdGraph, type LearningArticle } from './graph'

function buildAuthor(site: Site, author: string): Organization | Person {
  return author === site.name ? buildOrganization(site) : { '@type': 'Person', name: author }
}

const told = listFieldsWith('jsonLd')

/** Properties of the page's content that fields of the record tell as they are. */
function buildProperties(front: FrontMatter): Record<string, string> {
  return Object.fromEntries(
    told.flatMap(([path, { jsonLd }]) => {
      const value = getField(front, path)
      return typeof value === 'string' ? [[jsonLd, value]] : []
    }),
  )
}

function buildArticle(site: Site, page: QuestionPage): LearningArticle {
  const { record, subject, topics } = page
  const { front } = record
  const { canonical } = decideQuestionIndexing(site, page)
  return {
    '@type': ['Article', 'LearningResource'],
    headline: front.question,
    description: describeQuestion(site, page),
    url: canonical,
    mainEntityOfPage: canonical,
    image: getQuestionImage(site, page).url,
    datePublished: front.date,
    dateModified: front.updated ?? front.date,
    author: buildAuthor(site, front.author),
    publisher: buildOrganization(site),
    inLanguage: 'en',
    isAccessibleForFree: true,
    about: { '@type': 'Thing', name: subject.title },
    ...(topics.length > 0 && { keywords: topics.map(({ title }) => title) }),
    learningResourceType: 'Question and answer',
    ...buildProperties(front),
  }
}

/** The markup of an answer that a model drafted; Google defines none for articles. */
const modelMade = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'

function buildQAPage(site: Site, page: QuestionPage): QAPage {
  const { front } = page.record
  const { canonical } = decideQuestionIndexing(site, page)
  return {
    '@type': 'QAPage',
    url: canonical,
    ...buildProperties(front),
    mainEntity: {
      '@type': 'Question',
      name: front.question,
      text: front.question,
      answerCount: 1,
      datePublished: front.date,
      acceptedAnswer: {
        '@type': 'Answer',
        text: answerText(front.answer),
        url: canonical,
        datePublished: front.date,
        dateModified: front.updated ?? front.date,
        author: buildAuthor(site, front.author),
        ...(front.drafted_by === 'model' && { digitalSourceType: modelMade }),
      },
    },
  }
}

/**
 * A question's page. `QAPage` only where a student asked and an expert reviewed the answer: Google calls it invalid on a
 * page to which readers cannot add answers, but for submitted homework questions with an expert's answer ("Q&A
 * (QAPage) structured data", developers.google.com/search). All others are articles to learn from.
 */
export function buildQuestionJsonLd(site: Site, page: QuestionPage): JsonLdGraph {
  const { record, subject } = page
  const { question, origin, reviewed_by } = record.front
  const isStudents = origin === 'student' && reviewed_by !== undefined
  return {
    '@context': 'https://schema.org',
    '@graph': [
      isStudents ? buildQAPage(site, page) : buildArticle(site, page),
      ...buildBreadcrumb(site, [
        { name: 'Subjects', path: routes.subjects() },
        { name: subject.title, path: routes.subject(subject.slug) },
        { name: question, path: routes.question(record.subject, record.slug) },
      ]),
    ],
  }
}
