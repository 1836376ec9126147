import { findPage, routes } from '@/lib/routes'
import { formatAddress, type Place, parseQuestionAddress } from '../../model/address'
import type { AddressAnswer } from '../../model/types'
import { splitTarget } from '../../redirects/redirect'
import type { Database } from '../store/database'
import { getStanding, getSummary } from './questions'
import { getSubject } from './subjects'
import { getTopicRow } from './topics'

/**
 * What an address leads to, before redirects are looked at: a page, at this address or (a duplicate's, another
 * spelling's) at another; `nothing` where none stands; `unknown` where the catalog cannot tell.
 */
type Found = { page: string } | 'nothing' | 'unknown'

function findTarget(db: Database, address: string): Found {
  const { kind, parameters, page } = findPage(address) ?? {}
  if (!kind) return 'nothing'
  const { subject = '', slug = '', topic = '' } = parameters ?? {}
  if (kind === 'question') return findQuestion(db, { subject, slug })
  if (page !== undefined) return 'unknown'
  if (kind === 'subject') return getSubject(db, subject) ? { page: address } : 'nothing'
  if (kind !== 'topic') return 'unknown'
  const row = getTopicRow(db, topic)
  return row ? { page: routes.topic(row.slug) } : 'nothing'
}

function findQuestion(db: Database, place: Place): Found {
  const standing = getStanding(db, place.subject, place.slug)
  if (!standing) return 'nothing'
  const carrier = standing.stays ? place : getSummary(db, standing.question)
  return carrier ? { page: formatAddress(carrier) } : 'nothing'
}

/** The redirect in force for an address: a target, `null` for gone, `undefined` for none. */
function getRedirect(db: Database, address: string): string | null | undefined {
  const row = db.get<{ target: string | null; question: number | null }>(
    `SELECT target, question FROM redirect LEFT JOIN record ON record.n = redirect.source
      WHERE address = ? AND (source = 0 OR question IS NOT NULL) ORDER BY source LIMIT 1`,
    address,
  )
  if (!row) return undefined
  const carrier = row.question === null ? undefined : getSummary(db, row.question)
  return carrier ? formatAddress(carrier) : row.target
}

/**
 * The address that a fault of the former site put behind a question's, whose slug is then `undefined`; else the address
 * itself.
 */
function cutDoubled(address: string): string {
  const end = address.lastIndexOf('/undefined/') + '/undefined'.length
  const first = parseQuestionAddress(address.slice(0, end))
  const second = address.slice(end)
  return first?.slug === 'undefined' && parseQuestionAddress(second) ? second : address
}

/**
 * What an address in normal form answers where it is not a page's own: one redirect to the page at the
 * end of its chain, or that the page is gone. `undefined` where it is a page, or nothing is known.
 * A redirect only counts where no public record stands at the old address. Of the queries and parts of a page that
 * the chain names, the last is kept.
 */
export function resolveAddress(db: Database, address: string): AddressAnswer | undefined {
  const { kind, parameters } = findPage(address) ?? {}
  const markdown = kind === 'questionMarkdown'
  const { subject = '', slug = '' } = parameters ?? {}
  const start = markdown ? routes.question(subject, slug) : address
  const walked = new Set<string>()
  let at = cutDoubled(start)
  let named = ''
  while (!walked.has(at)) {
    walked.add(at)
    const found = findTarget(db, at)
    if (typeof found === 'object') return answer(found.page, start, markdown, named)
    const target = getRedirect(db, at)
    if (target === null) return { status: 410 }
    if (target === undefined) {
      return found === 'nothing' ? undefined : answer(at, start, markdown, named)
    }
    const { path, suffix } = splitTarget(target)
    at = path
    named = suffix || named
  }
  return undefined
}

function answer(
  page: string,
  asked: string,
  markdown: boolean,
  suffix: string,
): AddressAnswer | undefined {
  if (page === asked) return undefined
  const place = markdown ? parseQuestionAddress(page) : undefined
  const path = place ? routes.questionMarkdown(place.subject, place.slug) : page
  return { status: 308, to: path + suffix }
}
