import { formatAddress, type Place, recordFile } from '@/lib/catalog'
import { getSubjectSlug, listRecordFiles, loadRecordFile, loadSubjects } from '@/lib/content'
import { findNearest } from '@/lib/did-you-mean'
import { parsePlace } from './address'
import { type ContentSlice, readEditableFile, readSlice } from './content-slice'
import { EditingError, type EditPlan } from './edit'
import { planDelete } from './plans/plan-delete'
import { planMerge } from './plans/plan-merge'
import { planMove } from './plans/plan-move'
import { buildSlug, planNew } from './plans/plan-new'
import { surveyRecords } from './survey'

/** The content and the time for which a plan is made. */
export interface PrepareOptions {
  contentDir: string
  now: Date
  /** Called with the number of files that have been looked through. */
  onProgress?: (done: number) => void
}

/** The plan of `portal move`. @throws {EditingError} see `planMove`; also for a subject that is not there. */
export async function prepareMove(
  options: PrepareOptions,
  request: { from: string; to: string },
): Promise<EditPlan> {
  const [from, to] = [parsePlace(request.from), parsePlace(request.to)]
  const { title: subjectTitle } = await findSubject(options.contentDir, to.subject)
  const slice = await readAround(options, [from, to])
  return planMove(slice, { from, to, subjectTitle, now: options.now })
}

/** The plan of `portal merge`. @throws {EditingError} see `planMerge`. */
export async function prepareMerge(
  options: PrepareOptions,
  request: { duplicate: string; canonical: string },
): Promise<EditPlan> {
  const [duplicate, canonical] = [parsePlace(request.duplicate), parsePlace(request.canonical)]
  const slice = await readAround(options, [duplicate, canonical], ['canonical_of'])
  return planMerge(slice, { duplicate, canonical, now: options.now })
}

/** The plan of `portal delete`. @throws {EditingError} see `planDelete`. */
export async function prepareDelete(
  options: PrepareOptions,
  request: { address: string; to?: string },
): Promise<EditPlan> {
  const place = parsePlace(request.address)
  const to = request.to === undefined ? undefined : parsePlace(request.to)
  const id = readEditableFile(options.contentDir, recordFile(place))?.record?.front.id
  const twins = id === undefined ? [] : [`id: ${id}`]
  const slice = await readAround(options, to ? [place, to] : [place], twins)
  return planDelete(slice, { place, now: options.now, ...(to && { to }) })
}

/** The plan of `portal new`. @throws {EditingError} see `planNew`; also for a subject that is not there. */
export async function prepareNew(
  options: PrepareOptions,
  request: { question: string; subject: string; slug?: string },
): Promise<EditPlan> {
  const { contentDir, now, onProgress } = options
  const question = request.question.trim().replace(/\s+/g, ' ')
  const slug = request.slug ?? buildSlug(question)
  const subject = await findSubject(contentDir, request.subject)
  const place = parsePlace(`${subject.slug}/${slug}`)
  const slice = await readAround({ contentDir, now }, [place])
  const { nextId, similar } = await surveyRecords(contentDir, question, onProgress)
  return planNew(slice, {
    question,
    place,
    subjectTitle: subject.title,
    id: nextId,
    today: now.toISOString().slice(0, 10),
    similar,
  })
}

/** The files that name one of the places, and those that stand there. */
async function readAround(
  { contentDir, onProgress }: PrepareOptions,
  places: readonly Place[],
  texts: readonly string[] = [],
): Promise<ContentSlice> {
  const slice = await readSlice(contentDir, [...places.map(formatAddress), ...texts], onProgress)
  const files = new Map(slice.files)
  for (const place of places) {
    const file = readEditableFile(contentDir, recordFile(place))
    if (file) files.set(file.file, file)
  }
  return { ...slice, files }
}

/** A subject as an editor has named it. */
export interface NamedSubject {
  slug: string
  /** Display name: as the subject's records spell it, else as `subjects.yaml` does. */
  title: string
}

/**
 * The subject that an editor names, by its slug or its display name.
 * @throws {EditingError} for one that has neither records nor a title in `subjects.yaml`: most likely a typing
 *   mistake, of which the nearest subject is named.
 */
async function findSubject(contentDir: string, named: string): Promise<NamedSubject> {
  const slug = getSubjectSlug(named)
  const titles = new Map<string, string>()
  for (const [known, { title }] of loadSubjects(contentDir).subjects) {
    if (title !== undefined) titles.set(known, title)
  }
  const known = new Set(titles.keys())
  for await (const { file, subject } of listRecordFiles(contentDir, () => {})) {
    known.add(subject)
    if (subject !== slug || titles.has(`${slug} in records`)) continue
    const title = loadRecordFile(contentDir, file)?.record?.front.subject
    if (title !== undefined && getSubjectSlug(title) === slug)
      titles.set(`${slug} in records`, title)
  }
  const title = titles.get(`${slug} in records`) ?? titles.get(slug)
  if (title !== undefined) return { slug, title }
  const near = findNearest(named, known)
  throw new EditingError(
    `There is no subject ${named}${near === undefined ? '' : `: did you mean ${near}`}? Write its slug as the folders of learn/ do, or add it to subjects.yaml with a \`title\` first.`,
  )
}
