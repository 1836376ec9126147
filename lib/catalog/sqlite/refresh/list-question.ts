import { routes } from '@/lib/routes'
import { formatAddress, type Place } from '../../model/address'
import type { ChangeRecorder } from '../../model/change'
import { type Keyword, listKeywords, topicThreshold } from '../../model/keywords'
import { alphabeticalKey, type ListKey, listId, newestKey } from '../../model/list-key'
import type { Database } from '../store/database'
import { addFact } from '../store/facts'
import { growBlock, shrinkBlock } from '../write/blocks'
import { addSearchRecord, removeSearchRecord } from '../write/search-index'
import { topicName } from '../write/titles'

/** 1 puts a question into every list that it belongs to, -1 takes it out. */
type Direction = 1 | -1

interface QuestionRow {
  n: number
  id: number
  date: string
  title: string
  keywords: string
}

/** Puts a question (the number of the record that carries it) into its lists and the search index, or takes it out. */
export function listQuestion(
  db: Database,
  question: number,
  by: Direction,
  changes: ChangeRecorder,
): void {
  const row = db.get<QuestionRow>(
    'SELECT n, id, date, title, keywords FROM record WHERE n = ?',
    question,
  )
  if (!row) throw new Error(`The catalog has no record ${question}.`)
  const subjects = db.all<{ id: number; slug: string }>(
    'SELECT id, slug FROM subject WHERE id IN (SELECT subject FROM record WHERE question = ?)',
    question,
  )
  for (const { id, slug } of subjects) {
    changes.add(routes.subject(slug))
    db.run('UPDATE subject SET count = count + ? WHERE id = ?', by, id)
    const length =
      db.get<{ count: number }>('SELECT count FROM subject WHERE id = ?', id)?.count ?? 0
    moveRow(db, listId.newest(id), newestKey(row), row.n, by, length)
    moveRow(db, listId.alphabetical(id), alphabeticalKey(row), row.n, by, length)
    recordNeighbours(db, listId.newest(id), newestKey(row), changes)
  }
  for (const keyword of listKeywords(row.keywords)) {
    listUnderTopic(db, row, keyword, by, changes)
    for (const { id } of subjects) countSubjectTopic(db, id, keyword.key, by)
    db.run('DELETE FROM topic WHERE key = ? AND count = 0', keyword.key)
  }
  addFact(db, 'questions', by)
  if (by === 1) addSearchRecord(db, question)
  else removeSearchRecord(db, question)
  // Where a question has the slug of another, each names the other as another answer.
  recordPlaces(db, changes, slugMates, question)
}

/** Records of a question, and public records that share a slug with one of them. */
const slugMates = `SELECT n FROM record WHERE question IS NOT NULL
  AND slug IN (SELECT slug FROM record WHERE question = ?)`

/** Names the pages of the records that a statement selects as `n`. */
function recordPlaces(
  db: Database,
  changes: ChangeRecorder,
  sql: string,
  ...parameters: (string | number)[]
): void {
  const places = db.all<Place>(
    `SELECT subject.slug AS subject, record.slug FROM (${sql}) JOIN record USING (n)
      JOIN subject ON subject.id = record.subject`,
    ...parameters,
  )
  for (const place of places) changes.add(formatAddress(place))
}

/** @param length the list's, after the move. */
function moveRow(
  db: Database,
  list: number,
  place: ListKey,
  n: number,
  by: Direction,
  length: number,
): void {
  const { key, tie } = place
  if (by === 1) {
    db.run('INSERT INTO listing (list, key, tie, n) VALUES (?, ?, ?, ?)', list, key, tie, n)
    growBlock(db, list, place, length)
  } else {
    db.run('DELETE FROM listing WHERE list = ? AND key = ? AND tie = ?', list, key, tie)
    shrinkBlock(db, list, place)
  }
}

/** The pages before and after a place link to what stands there. */
function recordNeighbours(
  db: Database,
  list: number,
  { key, tie }: ListKey,
  changes: ChangeRecorder,
): void {
  // A record that keeps its own page shows the neighbours of its question.
  const neighbours = `SELECT record.n FROM record WHERE question IN (
    SELECT * FROM (SELECT n FROM listing WHERE list = ?1 AND (key, tie) < (?2, ?3)
      ORDER BY key DESC, tie DESC LIMIT 1)
    UNION ALL
    SELECT * FROM (SELECT n FROM listing WHERE list = ?1 AND (key, tie) > (?2, ?3)
      ORDER BY key, tie LIMIT 1))`
  recordPlaces(db, changes, neighbours, list, key, tie)
}

function listUnderTopic(
  db: Database,
  row: QuestionRow,
  { key, title, slug }: Keyword,
  by: Direction,
  changes: ChangeRecorder,
): void {
  const sql = `INSERT INTO topic (key, slug, title, count) VALUES (?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET count = count + excluded.count RETURNING id, count`
  const topic = db.get<{ id: number; count: number }>(sql, key, slug, title, by)
  if (!topic) throw new Error(`The topic ${key} was not stored.`)
  const { id, count } = topic
  moveRow(db, listId.topic(id), newestKey(row), row.n, by, count)
  db.run(
    `INSERT INTO keyword (topic, title, slug, count) VALUES (?, ?, ?, ?)
      ON CONFLICT (topic, title) DO UPDATE SET count = count + excluded.count`,
    id,
    title,
    slug,
    by,
  )
  db.run('DELETE FROM keyword WHERE topic = ? AND title = ? AND count = 0', id, title)
  const wasTopic = count - by >= topicThreshold
  const isTopic = count >= topicThreshold
  const before = wasTopic ? getTopicName(db, id) : undefined
  if (count > 0) db.run(`UPDATE topic SET ${topicName} WHERE id = ?`, id)
  const after = isTopic ? getTopicName(db, id) : undefined
  for (const name of [before, after]) if (name) changes.add(routes.topic(name.slug))
  if (before?.slug !== after?.slug || before?.title !== after?.title) {
    recordNaming(db, id, changes)
  }
  if (wasTopic !== isTopic) addFact(db, 'topics', by)
}

function getTopicName(db: Database, id: number): { slug: string; title: string } | undefined {
  return db.get('SELECT slug, title FROM topic WHERE id = ?', id)
}

/** Names the pages that name a topic: those of its questions, and of the subjects that have it. */
function recordNaming(db: Database, id: number, changes: ChangeRecorder): void {
  const members = 'SELECT n FROM record WHERE question IN (SELECT n FROM listing WHERE list = ?)'
  recordPlaces(db, changes, members, listId.topic(id))
  const subjects =
    'SELECT slug FROM subject WHERE id IN (SELECT subject FROM subject_topic WHERE topic = ?)'
  for (const { slug } of db.all<{ slug: string }>(subjects, id)) changes.add(routes.subject(slug))
}

function countSubjectTopic(db: Database, subject: number, key: string, by: Direction): void {
  db.run(
    `INSERT INTO subject_topic (subject, topic, count)
      SELECT ?1, id, ?3 FROM topic WHERE key = ?2
      ON CONFLICT (subject, topic) DO UPDATE SET count = count + excluded.count`,
    subject,
    key,
    by,
  )
  db.run(
    `DELETE FROM subject_topic WHERE subject = ? AND count = 0
      AND topic = (SELECT id FROM topic WHERE key = ?)`,
    subject,
    key,
  )
}
