import { isSlug } from '@/lib/routes'
import { formatAddress } from '../../model/address'
import type { Database } from '../store/database'
import { getStanding } from './questions'
import { resolveAddress } from './resolve-address'
import { getSubject } from './subjects'
import { getTopicRow } from './topics'

/** Addresses of a question, and of what is made of it. */
export const questionPattern = /^\/learn\/([^/]+)\/questions\/([^/.]+)/
/** Addresses of a subject, of its questions, and of what is made of them. */
export const subjectPattern =
  /^\/(?:learn|study(?!\/(?:bookmarks|data|due|topics)(?:\/|$)))\/([^/]+)/
const topic = /^\/(?:study\/)?topics\/([^/]+)/

/**
 * Whether an address is that of a question, a subject or a topic which is not there, or of something of theirs (a
 * further page, a deck, an image). What has moved is there. `false` says nothing: such an address may still be none.
 */
export function isMissing(db: Database, address: string): boolean {
  const [, subjectOf = '', slug = ''] = questionPattern.exec(address) ?? []
  if (slug) return !isSlug(subjectOf) || !isSlug(slug) || !isKnown(db, subjectOf, slug)
  const named = subjectPattern.exec(address)?.[1]
  if (named !== undefined) return !isSlug(named) || !getSubject(db, named)
  const word = topic.exec(address)?.[1]
  return word !== undefined && (!isSlug(word) || !getTopicRow(db, word))
}

function isKnown(db: Database, subjectOf: string, slug: string): boolean {
  if (getStanding(db, subjectOf, slug)) return true
  return resolveAddress(db, formatAddress({ subject: subjectOf, slug })) !== undefined
}
