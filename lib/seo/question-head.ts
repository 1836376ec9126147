import type { QuestionPage } from '@/lib/catalog'
import { cutText, shortestDescription } from '@/lib/content'
import type { Site } from '@/lib/site'

/**
 * A description of 50 to 160 characters: the text in one line, shortened where it is too long, and with
 * `addition` after it where it is too short to tell its page from others.
 */
export function buildDescription(text: string, addition: string): string {
  const line = cutText(text)
  if (line.length >= shortestDescription) return line
  const end = /[.!?…]$/.test(line) || line === '' ? '' : '.'
  return cutText(`${line}${end} ${addition}`)
}

/** Characters of a title that search engines show. */
const shown = 65

/** The text, with ` | site` only while the whole stays within 65 characters: its own words come first. */
export function buildTitle(text: string, siteName: string): string {
  const whole = `${text} | ${siteName}`
  return whole.length <= shown ? whole : text
}

/** A question's title: the question first. If another subject answers it too, the subject tells the two apart. */
export function titleQuestion({ record, subject, otherAnswers }: QuestionPage): string {
  const { question } = record.front
  return otherAnswers.length > 0 ? `${question} (${subject.title})` : question
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
