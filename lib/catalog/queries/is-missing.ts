import { isSlug } from '@/lib/routes'
import type { Database } from '../database'
import { getStanding } from './questions'
import { getSubject } from './subjects'
import { getTopicRow } from './topics'

const question = /^\/learn\/([^/]+)\/questions\/([^/.]+)/
const subject = /^\/(?:learn|study(?!\/(?:bookmarks|data|due|topics)(?:\/|$)))\/([^/]+)/
const topic = /^\/(?:study\/)?topics\/([^/]+)/

/**
 * Whether an address is that of a question, a subject or a topic which is not there, or of something of theirs (a
 * further page, a deck, an image). `false` says nothing: such an address may still be none.
 */
export function isMissing(db: Database, address: string): boolean {
  const [, subjectOf = '', slug = ''] = question.exec(address) ?? []
  if (slug) return !isSlug(subjectOf) || !isSlug(slug) || !getStanding(db, subjectOf, slug)
  const named = subject.exec(address)?.[1]
  if (named !== undefined) return !isSlug(named) || !getSubject(db, named)
  const word = topic.exec(address)?.[1]
  return word !== undefined && (!isSlug(word) || !getTopicRow(db, word))
}
