import type { QuestionSummary, SubjectSummary, TopicSummary } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { escapeMarkdown } from './question-markdown'

/** A list of links under a heading, in the form of llmstxt.org. */
const section = (heading: string, lines: string[]) =>
  lines.length > 0 ? [`## ${heading}\n\n${lines.join('\n')}`] : []

const link = ({ origin }: Site, text: string, path: string) =>
  `- [${escapeMarkdown(text)}](${origin}${path})`

/** `llms.txt` of the site: what it is, and where each subject's own overview stands. */
export function buildSiteOverview(site: Site, subjects: SubjectSummary[], total: number): string {
  return [
    `# ${escapeMarkdown(site.name)}`,
    `> ${total} questions that students ask, each answered and explained, open to everyone. Every question's page has a twin in Markdown: its address with \`.md\` at the end.`,
    ...section(
      'Subjects',
      subjects.map(
        ({ title, slug, count }) => `${link(site, title, routes.llms(slug))}: ${count} questions`,
      ),
    ),
    ...section('More', [
      link(site, 'All pages', routes.sitemap()),
      link(site, 'New answers', routes.feed()),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

interface SubjectOverview {
  subject: SubjectSummary
  topics: TopicSummary[]
  /** Newest first; the whole subject, or a part where it is long. */
  questions: QuestionSummary[]
}

/** `llms.txt` of a subject: its topics and its questions, as Markdown. */
export function buildSubjectOverview(site: Site, facts: SubjectOverview): string {
  const { subject, topics, questions } = facts
  const isPart = questions.length < subject.count
  return [
    `# ${escapeMarkdown(subject.title)}`,
    `> ${subject.description ? `${escapeMarkdown(subject.description)} ` : ''}${subject.count} questions with answers on ${escapeMarkdown(site.name)}.`,
    ...section(
      'Topics',
      topics.map(({ title, slug }) => link(site, title, routes.topic(slug))),
    ),
    ...section(
      isPart ? `The ${questions.length} newest questions` : 'Questions',
      questions.map(({ subject: folder, slug, question }) =>
        link(site, question, routes.questionMarkdown(folder, slug)),
      ),
    ),
    ...section('More', [
      link(site, 'All of its questions', routes.subject(subject.slug)),
      link(site, 'New answers', routes.feed(subject.slug)),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}
