import { getSubjectSlug, listRecordFiles, loadRecordFile, loadSubjects } from '@/lib/content'
import { findNearest } from '@/lib/did-you-mean'
import { EditingError } from './editing-error'

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
export async function findSubject(contentDir: string, named: string): Promise<NamedSubject> {
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
