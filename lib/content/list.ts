import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { isSlug } from '@/lib/routes'
import { describeUnusablePath } from './check-place'
import type { Issue, Problem } from './issue'
import { issueAt } from './position'
import { ContentRootError, explainFailure, isBelow, notRegular, outside, resolveRoot } from './read'

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
  /** As `mtimeMs`, of the last change of content, name or rights; nobody can set it. */
  ctimeMs: number
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
  const learn = await readFolder(realRoot, 'learn').catch((cause: unknown) => {
    throw new ContentRootError(`The content folder ${root} has no folder \`learn\`.`, { cause })
  })
  const subjects: string[] = []
  for (const name of learn) {
    const place = `learn/${name}`
    const found = inspect(realRoot, place)
    if (found === undefined) continue
    if ('code' in found) report(issueAt(place, '', 0, found))
    else if (!found.isDirectory()) reportStray(name, place, report)
    else if (!isSlug(name)) report(issueAt(place, '', 0, describeUnusablePath(place)))
    else subjects.push(name)
  }
  let coming = listNames(realRoot, subjects[0])
  for (const [index, subject] of subjects.entries()) {
    const listed = await coming
    // Read by another thread while this one asks for the files of the folder before it.
    coming = listNames(realRoot, subjects[index + 1])
    yield* listSubjectFiles(realRoot, subject, listed, report)
  }
}

/** The names in a subject's folder, or why they cannot be listed: nobody may be waiting for them yet. */
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
    if (!isNamedLikeRecord(name)) continue
    const file = `${folder}/${name}`
    const found = checkName(file, name, isTaken) ?? inspect(realRoot, file)
    if (found === undefined) continue
    if ('code' in found) report(issueAt(file, '', 0, found))
    else if (!found.isFile()) report(issueAt(file, '', 0, notRegular))
    else {
      const { size, mtimeMs, ctimeMs } = found
      const slug = name.slice(0, -'.md'.length)
      files.push({ file, subject, slug, size, mtimeMs, ctimeMs })
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

/** What is at a path; a link counts as what it leads to, if that is in the content root. Absent if it has vanished. */
function inspect(realRoot: string, place: string): Stats | Problem | undefined {
  const absolute = `${realRoot}/${place}`
  let isLink = false
  try {
    const found = lstatSync(absolute)
    isLink = found.isSymbolicLink()
    if (!isLink) return found
    return isBelow(realRoot, realpathSync.native(absolute)) ? statSync(absolute) : outside
  } catch (error) {
    return isLink ? outside : explainFailure(error)
  }
}

function isNamedLikeRecord(name: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(name)
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
