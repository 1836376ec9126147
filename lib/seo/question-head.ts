import type { QuestionPage } from '@/lib/catalog'
import type { Site } from '@/lib/site'
import { buildDescription } from './description'
import { buildTitle } from './title'

/** A question's title: the question first. Where another subject answers it too, the subject tells the two apart. */
export function titleQuestion(site: Site, { record, subject, otherAnswers }: QuestionPage): string {
  const { question } = record.front
  return buildTitle(
    otherAnswers.length > 0 ? `${question} (${subject.title})` : question,
    site.name,
  )
}

/** A question's description of 50 to 160 characters; the subject stands first where another answer has the same. */
export function describeQuestion(
  site: Site,
  { record, subject, description, otherAnswers }: QuestionPage,
): string {
  const isRepeated = otherAnswers.some((other) => other.description === description)
  return buildDescription(
    isRepeated ? `${subject.title}: ${description}` : description,
    `The question “${record.front.question}” in ${subject.title}, answered on ${site.name}.`,
  )
}
