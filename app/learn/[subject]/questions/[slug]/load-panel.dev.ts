import path from 'node:path'
import { getCatalog, type QuestionPage } from '@/lib/catalog'
import { readContentFile } from '@/lib/content'
import { getEnv } from '@/lib/env'
import { compareAnswers, lintRecord } from '@/lib/lint'
import { answerText, renderAnswer } from '@/lib/markdown'
import {
  buildIssueViews,
  buildSearchLook,
  formatEditorUrl,
  listRelatedLinks,
  measureReadability,
  type Panel,
  type SimilarRecord,
} from '@/lib/preview'
import { routes } from '@/lib/routes'
import { buildQuestionMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

/** All that the panel says about a question; what it says of the head comes from the function that makes it. */
export async function loadPanel(page: QuestionPage): Promise<Panel> {
  const site = getSite()
  const { record } = page
  const { CONTENT_DIR: contentDir, EDITOR_URL: editor } = getEnv()
  const head = buildQuestionMetadata(site, page)
  const [image] = head.openGraph.images
  const { pathname, search } = new URL(image.url)
  const { outline, minutes } = await renderAnswer(record.front.answer)
  const read = readContentFile(contentDir, record.file)
  const { issues } =
    read && 'source' in read ? lintRecord(record.file, read.source) : { issues: [] }
  return {
    look: buildSearchLook({
      title: head.title.absolute,
      description: head.description,
      siteName: site.name,
      address: `${site.origin}${routes.question(record.subject, record.slug)}`,
    }),
    card: { src: pathname + search, alt: image.alt },
    outline,
    related: listRelatedLinks(getCatalog(), page),
    similar: await listSimilar(page),
    readability: measureReadability(answerText(record.front.answer, { prose: true })),
    minutes,
    issues: buildIssueViews(issues, { contentDir, editor }),
    editorUrl: formatEditorUrl(editor, path.join(contentDir, record.file)),
    file: record.file,
  }
}

/** Records with the same id or answer that are named, and the least likeness of others. */
const mostDuplicates = 20
const leastLikeness = 0.5

/**
 * Duplicates, and near-duplicates among what search finds for the question: all records are compared by `portal check`.
 */
async function listSimilar({
  record,
  related,
  otherAnswers,
}: QuestionPage): Promise<SimilarRecord[]> {
  const catalog = getCatalog()
  const { results } = catalog.searchQuestions({ query: record.front.question })
  const duplicates = catalog.listDuplicates(record.subject, record.slug, mostDuplicates)
  const own = routes.question(record.subject, record.slug)
  const places = new Map(
    [...duplicates, ...otherAnswers, ...results, ...related].map(({ subject, slug }) => [
      routes.question(subject, slug),
      { subject, slug },
    ]),
  )
  places.delete(own)
  const found: SimilarRecord[] = []
  for (const [href, { subject, slug }] of places) {
    const resolution = await catalog.resolveQuestion(subject, slug)
    if (resolution?.kind !== 'question') continue
    const other = resolution.page.record
    const likeness = compareAnswers(record, other)
    const hasSameId = other.front.id === record.front.id
    if (!hasSameId && likeness < leastLikeness) continue
    found.push({ question: other.front.question, href, likeness, hasSameId })
  }
  return found.sort((a, b) => b.likeness - a.likeness)
}
