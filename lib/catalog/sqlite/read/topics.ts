import { listKeywords, topicKey, topicThreshold } from '../../model/keywords'
import type { TopicSummary } from '../../model/types'
import type { Database } from '../store/database'

const columns = 'id, slug, title, count'

type TopicRow = TopicSummary & { id: number }

/** A topic by any spelling of its slug; the one given may not be the topic's own. */
export function getTopicRow(db: Database, slug: string): TopicRow | undefined {
  const sql = `SELECT ${columns} FROM topic WHERE key = ? AND count >= ?`
  return db.get<TopicRow>(sql, topicKey(slug), topicThreshold)
}

/** Topics on most of a subject's questions, most frequent first. */
export function listSubjectTopics(db: Database, subject: string, limit: number): TopicSummary[] {
  const sql = `SELECT topic.slug, topic.title, subject_topic.count FROM subject
    JOIN subject_topic ON subject_topic.subject = subject.id
    JOIN topic ON topic.id = subject_topic.topic
    WHERE subject.slug = ? AND topic.count >= ?
    ORDER BY subject_topic.count DESC, subject_topic.topic LIMIT ?`
  return db.all<TopicSummary>(sql, subject, topicThreshold, limit)
}

/** Topics of a record, in the order of its keywords. */
export function listRecordTopics(db: Database, keywords: string | undefined): TopicSummary[] {
  const sql = `SELECT topic.slug, topic.title, topic.count FROM json_each(?) AS wanted
    JOIN topic ON topic.key = wanted.value WHERE topic.count >= ? ORDER BY wanted.key`
  const keys = listKeywords(keywords).map(({ key }) => key)
  return db.all<TopicSummary>(sql, JSON.stringify(keys), topicThreshold)
}
