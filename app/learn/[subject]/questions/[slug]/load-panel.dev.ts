import path from 'node:path'
import { getCatalog, type QuestionPage } from '@/lib/catalog'
import { readContentFile } from '@/lib/content'
import { getEnv } from '@/lib/env'
import { compareAnswers, joinComparison, lintRecord } from '@/lib/lint'
import { answerText, listOutline } from '@/lib/markdown'
import {
  askForComparison,
  buildIssueViews,
  buildSearchLook,
  formatEditorUrl,
  getComparison,
  KnownRecords,
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
  const { CONTENT_DIR: contentDir, DATA_DIR: dataDir, EDITOR_URL: editor } = getEnv()
  const head = buildQuestionMetadata(site, page)
  const [image] = head.openGraph.images
  const { pathname, search } = new URL(image.url)
  const read = readContentFile(contentDir, record.file)
  const { issues } =
    read && 'source' in read ? lintRecord(record.file, read.source) : { issues: [] }
  // What others make of the record follows, and draws the page again where it is news.
  askForComparison(record.file)
  const comparison = getComparison(dataDir, record.file)
  const [related, similar] = await Promise.all([
    listRelatedLinks(getCatalog(), page),
    listSimilar(page),
  ])
  return {
    look: buildSearchLook({
      title: head.title.absolute,
      description: head.description,
      siteName: site.name,
      address: `${site.origin}${routes.question(record.subject, record.slug)}`,
    }),
    card: { src: pathname + search, alt: image.alt },
    outline: listOutline(record.front.answer),
    related,
    similar,
    readability: measureReadability(
      answerText(record.front.answer, { prose: true, wordsOnly: true }),
    ),
    issues: buildIssueViews(joinComparison(issues, comparison), { contentDir, editor }),
    isCompared: comparison !== undefined,
    editorUrl: formatEditorUrl(editor, path.join(contentDir, record.file)),
    file: record.file,
  }
}

let known: KnownRecords | undefined

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
  known ??= new KnownRecords(getEnv().CONTENT_DIR)
  const catalog = getCatalog()
  const [{ results }, duplicates] = await Promise.all([
    catalog.searchQuestions({ query: record.front.question }),
    catalog.listDuplicates(record.subject, record.slug, mostDuplicates),
  ])
  const places = [...duplicates, ...otherAnswers, ...results, ...related]
  const found = new Map<string, SimilarRecord>()
  for (const { subject, slug } of places) {
    const href = routes.question(subject, slug)
    const isOwn = subject === record.subject && slug === record.slug
    const other = isOwn || found.has(href) ? undefined : known.get(subject, slug)
    if (!other) continue
    const { front } = other
    const likeness = compareAnswers(record, other)
    const hasSameId = front.id === record.front.id
    found.set(href, { question: front.question, href, likeness, hasSameId })
  }
  return [...found.values()]
    .filter(({ hasSameId, likeness }) => hasSameId || likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
}
