import { readdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { isSlug } from '@/lib/routes'
import { describeUnusablePath, parseRecordPath } from './check-place'
import type { Issue, Problem } from './issue'
import {
  ContentRootError,
  explainFailure,
  type FoundPlace,
  inspectPlace,
  isBelow,
  notRegular,
  resolveRoot,
} from './links'
import { isNamedLikeRecord, reportNestedRecords } from './nested-records'
import { issueAt } from './position'

/** A file that may hold a record: its path is an address, and it is in the content root. */
export interface RecordFile {
  /** Path below the content root, with forward slashes. */
  file: string
  subject: string
  slug: string
  /** Bytes. */
  size: number
  /** Time of the last change in milliseconds since 1970, with fractions. */
  mtimeMs: number
  /** As `mtimeMs`, of the last change of content, name or rights; no program can set it. */
  ctimeMs: number
  /**
   * Whether it can be written under another path, which a watch of its folder does not tell: it is a symbolic link, or
   * one of several names of a file.
   */
  isLinked?: true
}

/** Files that are handed over at once; other work gets its turn in between. */
const batchSize = 500

type ReportIssue = (issue: Issue) => void

/**
 * Walks `learn/<subject>/<slug>.md` in the order of names, and opens no file: 1,000,000 of them take
 * seconds. What is named like a record and cannot be served is reported instead; hidden files and
 * files of other kinds are passed over.
 * @throws {ContentRootError} if the root or its folder `learn` cannot be opened.
 */
export async function* listRecordFiles(
  root: string,
  report: ReportIssue,
): AsyncGenerator<RecordFile> {
  for await (const files of listRecordBatches(root, report)) yield* files
}

/**
 * As {@link listRecordFiles}, by the hundred: each batch holds files of one subject, at least one. Handing files over
 * one by one takes as long as finding them.
 */
export async function* listRecordBatches(
  root: string,
  report: ReportIssue,
): AsyncGenerator<RecordFile[]> {
  const realRoot = resolveRoot(root)
  const subjects = await listSubjects(root, report)
  let coming = listNames(realRoot, subjects[0])
  for (const [index, subject] of subjects.entries()) {
    const listed = await coming
    // Read by another thread while this one asks for the files of the folder before it.
    coming = listNames(realRoot, subjects[index + 1])
    yield* listSubjectFiles(realRoot, subject, listed, report)
  }
}

/**
 * The folders of subjects, by slug, in the order of names.
 * @param report called with what stands beside them and cannot be served.
 * @throws {ContentRootError} if the root or its folder `learn` cannot be opened.
 */
export async function listSubjects(
  root: string,
  report: ReportIssue = () => undefined,
): Promise<string[]> {
  const realRoot = resolveRoot(root)
  const subjects: string[] = []
  for (const name of await readLearn(root, realRoot)) {
    const place = `learn/${name}`
    const found = inspectPlace(realRoot, place)
    if (found === undefined) continue
    if ('code' in found) report(issueAt(place, '', 0, found))
    else if (!found.stats.isDirectory()) reportStray(name, place, report)
    else if (!isSlug(name)) report(issueAt(place, '', 0, describeUnusablePath(place)))
    else subjects.push(name)
  }
  return subjects
}

async function readLearn(root: string, realRoot: string): Promise<string[]> {
  const learn = path.join(root, 'learn')
  try {
    if (!isBelow(realRoot, await realpath(path.join(realRoot, 'learn')))) {
      throw new ContentRootError(`The folder ${learn} is a link that leads out of ${root}.`)
    }
    return await readFolder(realRoot, 'learn')
  } catch (cause) {
    if (cause instanceof ContentRootError) throw cause
    const { code } = cause as NodeJS.ErrnoException
    const message =
      code === 'ENOENT'
        ? `The content folder ${root} has no folder \`learn\`.`
        : `The folder ${learn} cannot be read (${code}).`
    throw new ContentRootError(message, { cause })
  }
}

/**
 * What stands at a record's path now: the file, why it cannot be one, or `undefined` for nothing.
 * @param file path below the root, `learn/<subject>/<slug>.md`.
 * @throws {ContentRootError} if the root is not there.
 */
export function statRecordFile(root: string, file: string): RecordFile | Problem | undefined {
  const place = parseRecordPath(file)
  if (!place) return undefined
  const found = inspectPlace(resolveRoot(root), file)
  if (!found || 'code' in found) return found
  return found.stats.isFile() ? describeFile(file, place.subject, place.slug, found) : notRegular
}

function describeFile(
  file: string,
  subject: string,
  slug: string,
  { stats, isLink }: FoundPlace,
): RecordFile {
  const { size, mtimeMs, ctimeMs, nlink } = stats
  const isLinked = isLink || nlink > 1
  return { file, subject, slug, size, mtimeMs, ctimeMs, ...(isLinked && { isLinked }) }
}

/** The names in a subject's folder, or why they cannot be listed: the promise may have no handler yet. */
async function listNames(
  realRoot: string,
  subject: string | undefined,
): Promise<{ names: string[] } | { error: unknown }> {
  if (subject === undefined) return { names: [] }
  return readFolder(realRoot, `learn/${subject}`).then(
    (names) => ({ names }),
    (error: unknown) => ({ error }),
  )
}

async function* listSubjectFiles(
  realRoot: string,
  subject: string,
  listed: { names: string[] } | { error: unknown },
  report: ReportIssue,
): AsyncGenerator<RecordFile[]> {
  const folder = `learn/${subject}`
  if ('error' in listed) {
    const problem = explainFailure(listed.error)
    if (problem) report(issueAt(folder, '', 0, problem))
    return
  }
  const { names } = listed
  let known: ReadonlySet<string> | undefined
  const isTaken = (name: string) => {
    known ??= new Set(names)
    return known.has(name)
  }
  let files: RecordFile[] = []
  for (const name of names) {
    const file = `${folder}/${name}`
    if (!isNamedLikeRecord(name)) {
      reportNestedRecords(realRoot, file, report)
      continue
    }
    const found = checkName(file, name, isTaken) ?? inspectPlace(realRoot, file)
    if (found === undefined) continue
    if ('code' in found) report(issueAt(file, '', 0, found))
    else if (!found.stats.isFile()) report(issueAt(file, '', 0, notRegular))
    else {
      files.push(describeFile(file, subject, name.slice(0, -'.md'.length), found))
      if (files.length < batchSize) continue
      yield files
      files = []
      await setImmediate()
    }
  }
  if (files.length > 0) yield files
}

/** The visible names in a folder, in an order that is the same on every machine. */
async function readFolder(realRoot: string, folder: string): Promise<string[]> {
  const names = await readdir(path.join(realRoot, folder))
  return names.filter((name) => !name.startsWith('.')).sort()
}

function reportStray(name: string, place: string, report: ReportIssue): void {
  if (isNamedLikeRecord(name)) report(issueAt(place, '', 0, describeUnusablePath(place)))
}

function checkName(
  file: string,
  name: string,
  isTaken: (name: string) => boolean,
): Problem | undefined {
  if (name.endsWith('.md') && isSlug(name.slice(0, -'.md'.length))) return undefined
  const twin = name.toLowerCase()
  if (twin === name || !isTaken(twin)) return describeUnusablePath(file)
  return {
    severity: 'error',
    code: 'file-case',
    message: `The file's name differs from \`${twin}\` in case only, so they would share an address.`,
    fix: 'Rename or remove one of them.',
  }
}
