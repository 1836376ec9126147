import type { QuestionPage } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { getQuestionAddress } from '../indexing'
import { describeQuestion, titleQuestion } from '../question-head'
import { getQuestionImage } from '../social-image'
import { buildPageMetadata } from './page-metadata'

/** A question's page. */
export function buildQuestionMetadata(site: Site, page: QuestionPage) {
  const { record, subject, topics } = page
  const { front } = record
  const twin = routes.questionMarkdown(record.subject, record.slug)
  return buildPageMetadata(site, {
    title: titleQuestion(page),
    description: describeQuestion(site, page),
    ...getQuestionAddress(page),
    image: getQuestionImage(site, page),
    types: { 'text/markdown': new URL(twin, site.origin).href },
    article: {
      publishedTime: front.date,
      modifiedTime: front.updated ?? front.date,
      section: subject.title,
      tags: topics.map(({ title }) => title),
      authors: [front.author],
    },
  })
}
