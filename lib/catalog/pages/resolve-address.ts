import { findPage, routes } from '@/lib/routes'
import { formatAddress, type Place, parseQuestionAddress, recordFile } from '../model/address'
import type { Resolution } from '../model/types'
import { splitTarget } from '../redirects/redirect'
import type { AddressSource, Role } from './source'

/** The form of an address, before redirects are examined. */
type Found =
  /** A page, at this address or (a duplicate's, another spelling's) at another. */
  | { page: string; record?: Place }
  /** An address of the portal's own form at which nothing stands; `unread` names what may say otherwise. */
  | { unread: readonly string[] }
  /** Not an address that the catalog can judge. */
  | undefined

/** See `CatalogReader.resolve`. Of the queries and fragments that a chain of redirects names, the last is kept. */
export async function resolveAddress(
  source: AddressSource,
  address: string,
): Promise<Resolution | undefined> {
  const start = toQuestionAddress(address)
  const redirectTo = (page: string, suffix: string): Resolution => {
    const place = start === address ? undefined : parseQuestionAddress(page)
    const path = place ? routes.questionMarkdown(place.subject, place.slug) : page
    return { kind: 'redirect', to: path + suffix }
  }
  const walked = new Set<string>()
  let at = cutDoubled(start)
  let suffix = ''
  let own: Found
  while (!walked.has(at)) {
    const found = await find(source, at)
    if (walked.size === 0) own = found
    walked.add(at)
    if (found && 'page' in found) {
      if (found.page !== start) return redirectTo(found.page, suffix)
      break
    }
    const redirect = await source.getRedirect(at)
    if (!redirect) {
      if (found || at === start) break
      return redirectTo(at, suffix)
    }
    if (redirect.to === null) return { kind: 'gone' }
    const target = splitTarget(redirect.to)
    at = target.path
    suffix = target.suffix || suffix
  }
  const found = own ?? (await findOwner(source, address))
  return found && judge(source, found)
}

/** Returns the number of the question that an address leads to. */
export async function findQuestion(
  source: AddressSource,
  address: string,
): Promise<number | undefined> {
  const found = await resolveAddress(source, address)
  const place = parseQuestionAddress(found?.kind === 'redirect' ? found.to : address)
  return place && (await source.getRole(place))?.question
}

/** Returns whether a record has a page at its own address. */
export function hasOwnPage({ n, question, stays }: Role): boolean {
  return question === n || stays
}

/** A question stands at the address of its Markdown, too. */
function toQuestionAddress(address: string): string {
  const known = findPage(address)
  const { subject = '', slug = '' } = known?.parameters ?? {}
  return known?.kind === 'questionMarkdown' ? routes.question(subject, slug) : address
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

async function find(source: AddressSource, address: string): Promise<Found> {
  const { kind, page, parameters } = findPage(address) ?? {}
  if (!kind) return { unread: [] }
  const { subject = '', slug = '', topic = '' } = parameters ?? {}
  if (kind === 'question') return findRecord(source, { subject, slug })
  if (page !== undefined) return undefined
  if (kind === 'subject') return findSubject(source, subject, address)
  if (kind !== 'topic') return undefined
  const own = await source.getTopicSlug(topic)
  return own === undefined ? { unread: [] } : { page: routes.topic(own) }
}

async function findSubject(source: AddressSource, slug: string, address: string): Promise<Found> {
  return (await source.hasSubject(slug)) ? { page: address } : { unread: [`learn/${slug}`] }
}

async function findRecord(source: AddressSource, place: Place): Promise<Found> {
  const role = await source.getRole(place)
  if (!role) return { unread: [recordFile(place), `learn/${place.subject}`] }
  if (!role.carrier) return { unread: [] }
  return hasOwnPage(role)
    ? { page: formatAddress(place), record: place }
    : { page: formatAddress(role.carrier) }
}

/** What an address is that is below a question, a subject or a topic: there if that is. */
async function findOwner(source: AddressSource, address: string): Promise<Found> {
  const { entry, parameters } = findPage(address) ?? {}
  const { subject = '', slug = '', topic = '', kind } = parameters ?? {}
  const findTopic = async (name: string): Promise<Found> =>
    (await source.getTopicSlug(name)) === undefined ? { unread: [] } : { page: address }
  switch (entry?.of) {
    case undefined:
      return undefined
    case 'subject':
      return findSubject(source, subject, address)
    case 'topic':
      return findTopic(topic)
    case 'deck':
      return kind === 'subject' ? findSubject(source, slug, address) : findTopic(slug)
    case 'question': {
      const place = { subject, slug }
      const found = await findRecord(source, place)
      if (found && 'page' in found) return { page: address, record: place }
      // Where its question has moved or is gone, the page itself says so.
      return (await source.getRedirect(formatAddress(place))) ? undefined : found
    }
  }
}

async function judge(source: AddressSource, found: NonNullable<Found>): Promise<Resolution> {
  if ('page' in found) {
    const isReadable = !found.record || (await source.isReadable(found.record))
    return { kind: isReadable ? 'page' : 'unavailable' }
  }
  for (const file of found.unread) {
    if (await source.isNotedUnreadable(file)) return { kind: 'unavailable' }
  }
  return { kind: 'missing' }
}
