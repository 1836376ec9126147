import { type QuestionRecord, relatedFields } from '@/lib/content'
import { isImported } from '../model/imported'
import { listKeywords } from '../model/keywords'
import { newestKey } from '../model/list-key'
import { findQuestion } from './resolve-address'
import type { RelatedSource } from './source'

/** Most related questions that a page shows. */
const most = 5

/** Keywords that are examined, rarest first; frequent ones say little. */
const mostTopics = 8

/** Questions of one topic, and neighbours by id, that are examined to each side. */
const reach = 12

/** Questions whose titles are compared. */
const mostCompared = 40

/**
 * How much a neighbour by id counts beside a shared keyword, and over how many ids that halves; measured by how many of
 * the editors' own choices are found.
 */
const nearWeight = 1.2
const nearIds = 12

/** How much what the title's words lead to counts where ids say nothing. */
const alikeWeight = 1.2

const subjectWeight = 0.25
const titleWeight = 1.5

/** Numbers of up to five related questions: those that an editor chose, then the most similar. */
export async function listRelated(
  source: RelatedSource,
  record: QuestionRecord,
  question: number,
): Promise<number[]> {
  const chosen = await listCurated(source, record, question)
  if (chosen.size < most) {
    for (const n of await listSimilar(source, record, question)) {
      if (chosen.size < most) chosen.add(n)
    }
  }
  return [...chosen].slice(0, most)
}

/** Numbers of the questions that an editor chose: no dead link, no repetition, and not the page's own. */
async function listCurated(
  source: RelatedSource,
  record: QuestionRecord,
  question: number,
): Promise<Set<number>> {
  const chosen = new Set<number>()
  for (const field of relatedFields) {
    const link = record.front[field]
    const found = link && (await findQuestion(source, link.url))
    if (found !== undefined && found !== question) chosen.add(found)
  }
  return chosen
}

/**
 * Numbers of questions with shared keywords and, in the import, neighbouring ids or, later, a similar text; most similar
 * first.
 */
async function listSimilar(
  source: RelatedSource,
  record: QuestionRecord,
  question: number,
): Promise<number[]> {
  const scores = new Map<number, number>()
  const add = (n: number, score: number) => {
    if (n !== question) scores.set(n, (scores.get(n) ?? 0) + score)
  }
  const { id, title, date, seo } = record.front
  if (isImported(record.front)) {
    for (const [n, distance] of await source.listNear(id, reach)) {
      add(n, nearWeight * 2 ** (-distance / nearIds))
    }
  } else {
    for (const [n, score] of await source.listAlike(title)) add(n, alikeWeight * score)
  }
  const keys = listKeywords(seo.page_keywords).map(({ key }) => key)
  const limits = { most: mostTopics, reach }
  const topics = await source.listTopicNeighbours(keys, newestKey({ date, id }), limits)
  for (const { count, questions } of topics) {
    for (const n of questions) add(n, 1 / Math.log2(1 + count))
  }
  const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, mostCompared)
  const words = new Set(listWords(title))
  return (await source.listTitles(best.map(([n]) => n)))
    .map(([n, title, subject]) => {
      const own = listWords(title)
      const shared = own.filter((word) => words.has(word)).length
      const overlap = shared / Math.sqrt(Math.max(1, own.length * words.size))
      const near = subject === record.subject ? subjectWeight : 0
      return { n, score: (scores.get(n) ?? 0) + near + titleWeight * overlap }
    })
    .sort((a, b) => b.score - a.score || a.n - b.n)
    .map(({ n }) => n)
}

const common = new Set(
  'what when where which that this with from have does they their there about between into been would could should explain describe can you the and for are was how why who its'.split(
    ' ',
  ),
)

function listWords(title: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return [...new Set(words)].filter((word) => !common.has(word))
}
