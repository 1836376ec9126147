import { getVisibility, type QuestionRecord } from '@/lib/content'
import { isSlug } from '@/lib/routes'
import { formatAddress, type Place, recordFile } from '../model/address'
import { createRecordRow } from '../model/rows'
import type { QuestionPage, QuestionResolution } from '../model/types'
import { listRelated } from './related'
import { hasOwnPage, resolveAddress } from './resolve-address'
import type { PageFacts, QuestionSource, Role } from './source'

/** A public record whose file cannot be read: what its page is now is unknown, which is not the same as none. */
class RecordUnavailableError extends Error {
  override name = 'RecordUnavailableError'

  constructor(place: Place) {
    super(
      `The record ${recordFile(place)} is public, and its file holds none that can be read now.`,
    )
  }
}

/** The number of no record. */
const none = 0

/** See `CatalogReader.resolveQuestion`. */
export async function resolveQuestion(
  source: QuestionSource,
  place: Place,
  preview: boolean,
): Promise<QuestionResolution | undefined> {
  if (!isSlug(place.subject) || !isSlug(place.slug)) return undefined
  if (preview) return resolvePreview(source, place)
  const role = await source.getRole(place)
  if (!role?.carrier || !hasOwnPage(role)) return resolveMoved(source, place)
  const record = await loadPublished(source, place)
  if (!record) return undefined
  const facts = await readFacts(source, record, role)
  // A refresh may have taken the record away meanwhile.
  if (!facts.subject || facts.description === undefined) return undefined
  return { kind: 'question', page: buildPage(record, facts.description, facts, role) }
}

/** See `CatalogReader.getRecord`. */
export async function getRecord(
  source: QuestionSource,
  place: Place,
  preview: boolean,
): Promise<QuestionRecord | undefined> {
  if (!isSlug(place.subject) || !isSlug(place.slug)) return undefined
  if (preview) return (await source.loadRecord(place))?.record
  const role = await source.getRole(place)
  return role?.carrier && hasOwnPage(role) ? loadPublished(source, place) : undefined
}

/**
 * A public record's page made of its file alone, for while no catalog can be asked: it links to no other question, and
 * is taken for the one record of its question.
 */
export async function buildFilePage(record: QuestionRecord): Promise<QuestionPage> {
  const page = buildPage(record, (await createRecordRow(record)).description, unknown)
  const isIndexable = !record.front.no_index && page.canonical === formatAddress(record)
  return { ...page, isIndexable }
}

async function resolvePreview(
  source: QuestionSource,
  place: Place,
): Promise<QuestionResolution | undefined> {
  const decoded = await source.loadRecord(place)
  if (!decoded) return resolveMoved(source, place)
  const { record } = decoded
  if (!record) return undefined
  const description = (await createRecordRow(record)).description
  const role = await source.getRole(place)
  const facts = await readFacts(source, record, role)
  return { kind: 'question', page: buildPage(record, description, facts, role) }
}

async function resolveMoved(
  source: QuestionSource,
  place: Place,
): Promise<QuestionResolution | undefined> {
  const found = await resolveAddress(source, formatAddress(place))
  return found?.kind === 'redirect' || found?.kind === 'gone' ? found : undefined
}

async function loadPublished(
  source: QuestionSource,
  place: Place,
): Promise<QuestionRecord | undefined> {
  const record = (await source.loadRecord(place))?.record
  if (!record) throw new RecordUnavailableError(place)
  return getVisibility(record.front, new Date()) === 'published' ? record : undefined
}

function readFacts(
  source: QuestionSource,
  record: QuestionRecord,
  role: Role | undefined,
): Promise<PageFacts> {
  return source.atOneMoment(async () => {
    const related = await listRelated(source, record, role?.question ?? none)
    return source.readFacts(record, role, related)
  })
}

/** The page of a record that the catalog does not hold. */
const unknown: PageFacts = { otherSubjects: [], otherAnswers: [], topics: [], related: [] }

function buildPage(
  record: QuestionRecord,
  description: string,
  { subject, ...facts }: PageFacts,
  role?: Role,
): QuestionPage {
  const { canonical } = record.front
  const isElsewhere = !role?.stays && canonical !== undefined && /^https?:/.test(canonical)
  return {
    ...facts,
    record,
    subject: subject ?? {
      slug: record.subject,
      title: record.front.subject,
      count: 0,
      hidden: false,
    },
    description,
    canonical: isElsewhere ? canonical : formatAddress(role?.carrier ?? record),
    isIndexable: role?.isIndexable ?? false,
  }
}
