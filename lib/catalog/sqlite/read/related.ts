import { type QuestionRecord, relatedFields } from '@/lib/content'
import { parseQuestionAddress } from '../../model/address'
import { importedCondition, isImported } from '../../model/imported'
import { listKeywords } from '../../model/keywords'
import { listId, newestKey } from '../../model/list-key'
import { listAlike } from '../../search'
import type { Database } from '../store/database'
import { getStanding } from './questions'
import { resolveAddress } from './resolve-address'

/** Most related questions that a page shows. */
const most = 5

/** Keywords that are looked at, rarest first; frequent ones say little. */
const mostTopics = 8

/** Questions of one topic, and neighbours by id, that are looked at to each side. */
const reach = 12

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
export function listRelated(db: Database, record: QuestionRecord, question: number): number[] {
  const chosen = new Set(listCurated(db, record, question))
  if (chosen.size < most) {
    for (const n of listSimilar(db, record, question)) if (chosen.size < most) chosen.add(n)
  }
  return [...chosen].slice(0, most)
}

/** Numbers of the questions that an editor chose: no dead link, no repetition, and not the page's own. */
function listCurated(db: Database, record: QuestionRecord, question: number): number[] {
  const chosen = new Set<number>()
  for (const field of relatedFields) {
    const link = record.front[field]
    const found = link && findQuestion(db, link.url)
    if (found !== undefined && found !== question) chosen.add(found)
  }
  return [...chosen]
}

/** The question at an address, or where it has moved. */
function findQuestion(db: Database, address: string): number | undefined {
  const answer = resolveAddress(db, address)
  const place = parseQuestionAddress(answer?.status === 308 ? answer.to : address)
  return place && getStanding(db, place.subject, place.slug)?.question
}

/**
 * Numbers of questions with shared keywords and, in the import, neighbouring ids or, later, a similar text; most similar
 * first.
 */
function listSimilar(db: Database, record: QuestionRecord, question: number): number[] {
  const scores = new Map<number, number>()
  const add = (n: number, score: number) => {
    if (n !== question) scores.set(n, (scores.get(n) ?? 0) + score)
  }
  const { id, title, date } = record.front
  if (isImported(record.front)) {
    for (const [n, distance] of listNeighbours(db, id)) {
      add(n, nearWeight * 2 ** (-distance / nearIds))
    }
  } else {
    for (const [n, score] of listAlike(db, title)) add(n, alikeWeight * score)
  }
  for (const [topic, count] of listSharedTopics(db, record)) {
    for (const n of listAround(db, listId.topic(topic), newestKey({ date, id }))) {
      add(n, 1 / Math.log2(1 + count))
    }
  }
  const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, 40)
  const words = new Set(listWords(title))
  const candidates = db.list<[n: number, title: string, subject: string]>(
    `SELECT json_array(n, record.title, subject.slug) AS entry FROM json_each(?)
      JOIN record ON n = value JOIN subject ON subject.id = record.subject`,
    JSON.stringify(best.map(([n]) => n)),
  )
  return candidates
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

function listNeighbours(db: Database, id: number): [n: number, distance: number][] {
  return db.list(
    `SELECT json_array(question, abs(id - ?1)) AS entry FROM (
      SELECT * FROM (SELECT question, id FROM record WHERE id > ?1 AND question = n
        AND ${importedCondition} ORDER BY id LIMIT ?2)
      UNION ALL
      SELECT * FROM (SELECT question, id FROM record WHERE id < ?1 AND question = n
        AND ${importedCondition} ORDER BY id DESC LIMIT ?2))`,
    id,
    reach,
  )
}

function listSharedTopics(db: Database, record: QuestionRecord): [id: number, count: number][] {
  const keys = listKeywords(record.front.seo.page_keywords).map(({ key }) => key)
  return db.list(
    `SELECT json_array(topic.id, count) AS entry FROM json_each(?) JOIN topic ON topic.key = value
      WHERE count > 1 ORDER BY count LIMIT ?`,
    JSON.stringify(keys),
    mostTopics,
  )
}

/** Questions around a place in a list. */
function listAround(
  db: Database,
  list: number,
  { key, tie }: { key: string | number; tie: number },
): number[] {
  return db.list<number>(
    `SELECT * FROM (SELECT n AS entry FROM listing WHERE list = ?1 AND (key, tie) > (?2, ?3)
        ORDER BY key, tie LIMIT ?4)
      UNION ALL
      SELECT * FROM (SELECT n FROM listing WHERE list = ?1 AND (key, tie) < (?2, ?3)
        ORDER BY key DESC, tie DESC LIMIT ?4)`,
    list,
    key,
    tie,
    reach,
  )
}
