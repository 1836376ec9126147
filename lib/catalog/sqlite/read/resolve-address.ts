import { isSlug, routes } from '@/lib/routes'
import { formatAddress, type Place, parseQuestionAddress } from '../../model/address'
import type { AddressAnswer } from '../../model/types'
import { splitTarget } from '../../redirects/redirect'
import type { Database } from '../store/database'
import { getStanding, getSummary } from './questions'
import { getSubject } from './subjects'
import { getTopicRow } from './topics'

/** What an address is, before redirects are looked at. */
type Found =
  /** A page, at this address or (a duplicate's, another spelling's) at another. */
  | { page: string }
  /** An address of the portal's own form at which nothing stands. */
  | 'nothing'
  /** Not an address that the catalog can judge. */
  | 'unknown'

function findQuestion(db: Database, place: Place): Found {
  const standing = getStanding(db, place.subject, place.slug)
  if (!standing) return 'nothing'
  const carrier = standing.stays ? place : getSummary(db, standing.question)
  return carrier ? { page: formatAddress(carrier) } : 'nothing'
}

function findPage(db: Database, address: string): Found {
  const place = parseQuestionAddress(address)
  if (place) return findQuestion(db, place)
  const [, subject] = address.match(/^\/learn\/([^/]+)$/) ?? []
  if (subject) return isSlug(subject) && getSubject(db, subject) ? { page: address } : 'nothing'
  const [, topic] = address.match(/^\/topics\/([^/]+)$/) ?? []
  if (!topic) return 'unknown'
  const row = isSlug(topic) ? getTopicRow(db, topic) : undefined
  return row ? { page: routes.topic(row.slug) } : 'nothing'
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

/** Addresses that a fault of the former site produced: one question's address after another's. */
const doubled = /^\/learn\/[^/]+\/questions\/undefined(\/learn\/[^/]+\/questions\/[^/]+)$/

/**
 * What an address in normal form answers where it is not a page's own: one redirect to the page at the
 * end of its chain, or that the page is gone. `undefined` where it is a page, or nothing is known.
 * A redirect only counts where no public record stands at the old address. Of the queries and parts of a page that
 * the chain names, the last is kept.
 */
export function resolveAddress(db: Database, address: string): AddressAnswer | undefined {
  const markdown = /^\/learn\/[^/]+\/questions\/[^/]+\.md$/.test(address)
  const start = markdown ? address.slice(0, -'.md'.length) : address
  const walked = new Set<string>()
  let at = start.match(doubled)?.[1] ?? start
  let named = ''
  while (!walked.has(at)) {
    walked.add(at)
    const found = findPage(db, at)
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
  const path = markdown && parseQuestionAddress(page) ? `${page}.md` : page
  return { status: 308, to: path + suffix }
}
