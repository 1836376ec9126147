import { findPage, type PageAddress, type Resource, routes } from '@/lib/routes'
import type { Database } from '../store/database'
import { getStanding } from './questions'
import { resolveAddress } from './resolve-address'
import { getSubject } from './subjects'
import { getTopicRow } from './topics'

const hasSubject = (db: Database, slug: string) => getSubject(db, slug) !== undefined
const hasTopic = (db: Database, slug: string) => getTopicRow(db, slug) !== undefined

/** Whether what an address names exists, by what kinds of addresses can be about. What has moved exists. */
const exists: Record<Resource, (db: Database, parameters: PageAddress['parameters']) => boolean> = {
  question: (db, { subject = '', slug = '' }) =>
    getStanding(db, subject, slug) !== undefined ||
    resolveAddress(db, routes.question(subject, slug)) !== undefined,
  subject: (db, { subject = '' }) => hasSubject(db, subject),
  topic: (db, { topic = '' }) => hasTopic(db, topic),
  deck: (db, { kind, slug = '' }) =>
    kind === 'subject' ? hasSubject(db, slug) : hasTopic(db, slug),
}

/**
 * Whether an address is none of the portal's own, or names a question, a subject or a topic which does not exist.
 * `false` says nothing: such an address may still lead nowhere, as the hundredth page of a short list.
 */
export function isMissing(db: Database, address: string): boolean {
  const page = findPage(address)
  if (!page) return true
  const { entry, parameters } = page
  return entry.of !== undefined && !exists[entry.of](db, parameters)
}
