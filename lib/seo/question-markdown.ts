import type { QuestionPage } from '@/lib/catalog'
import { formatFacts } from '@/lib/content'
import { writeAnswerMarkdown } from '@/lib/markdown'
import { declareShown, routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { decideQuestionIndexing } from './indexing'

/** A line of text that is not Markdown, whatever it holds. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~$]|&(?=#?\w+;)/g, '\\$&')
}

/** A question as Markdown, for programs that read: the question, where it stands and since when, the answer. */
export function buildQuestionMarkdown(site: Site, page: QuestionPage): string {
  const { record, subject, related } = page
  const { front } = record
  const { canonical } = decideQuestionIndexing(site, page)
  const absolute = (path: string) => `${site.origin}${path}`
  const facts = [
    `- Subject: [${escapeMarkdown(subject.title)}](${absolute(routes.subject(subject.slug))})`,
    `- Page: <${canonical}>`,
    `- Author: ${escapeMarkdown(front.author)}`,
    `- Published: ${front.date}`,
    ...(front.updated ? [`- Updated: ${front.updated}`] : []),
    ...formatFacts(front).map(({ name, words }) => `- ${name}: ${escapeMarkdown(words)}`),
  ]
  const links = related.map(({ subject: folder, slug, question }) => {
    declareShown(routes.question(folder, slug))
    return `- [${escapeMarkdown(question)}](${absolute(routes.questionMarkdown(folder, slug))})`
  })
  return [
    `# ${escapeMarkdown(front.question)}`,
    facts.join('\n'),
    writeAnswerMarkdown(front.answer).trim(),
    ...(links.length > 0 ? [`## Related questions\n\n${links.join('\n')}`] : []),
  ]
    .join('\n\n')
    .concat('\n')
}
