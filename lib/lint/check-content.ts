import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { type Redirect, readRedirects } from '@/lib/catalog'
import {
  compareIssues,
  type Issue,
  listRecordFiles,
  loadSubjects,
  type RecordFile,
} from '@/lib/content'
import type { KeptReport } from './check-batch'
import { checkCorpus } from './check-corpus'
import { nameFreeFiles, nameFreeIds } from './complete-remedies'
import { buildCorpus, type Corpus } from './corpus'
import { readReports, writeReports } from './report-store'
import type { RecordFacts } from './rule'

export interface CheckOptions {
  /** The content root. */
  root: string
  /** File in which reports are kept by content hash. Absent: every file is checked afresh. */
  storeFile?: string
  /** Decides which days lie ahead. */
  now: Date
  /** The project's folder of files that are served as they are. Absent: addresses of images are not examined. */
  publicDir?: string
  /** Threads to use at most. */
  threads: number
  /** Called now and then with the number of files that are done, and their total. */
  onProgress?: (done: number, total: number) => void
}

/**
 * Checks every file of a content root: each by itself, then all against each other.
 * @returns every issue, sorted, and what is known of every record that can be shown.
 * @throws see `listRecordFiles`, and where the store cannot be written.
 */
export async function checkContent(
  options: CheckOptions,
): Promise<{ issues: Issue[]; records: RecordFacts[]; corpus: Corpus }> {
  const { root, storeFile } = options
  const known =
    storeFile === undefined ? new Map<string, KeptReport>() : await readReports(storeFile)
  const { issues, files, reports, corpus } = await readContent(options, known)
  const hasNews =
    reports.length !== known.size || reports.some((one) => one !== known.get(one.file))
  if (storeFile !== undefined && hasNews) await writeReports(storeFile, reports)
  // No `push` of them all: a call takes about a hundred thousand arguments.
  const all = [
    ...issues,
    ...reports.flatMap((report) => report.issues),
    ...checkCorpus(root, corpus),
  ]
  const named = nameFreeIds(all.sort(compareIssues), corpus.nextId)
  return { issues: nameFreeFiles(named, files), records: [...corpus.records], corpus }
}

/** The state of a content root before its records are compared. */
export interface KnownContent {
  /** Issues of folders, names of files, and settings. */
  issues: Issue[]
  /** Paths of all record files. */
  files: string[]
  /** Reports on single files. */
  reports: KeptReport[]
  corpus: Corpus
}

/** Reads the files of a content root that `known` does not report on as they are now. @throws as `listRecordFiles`. */
export async function readContent(
  options: CheckOptions,
  known: ReadonlyMap<string, KeptReport>,
): Promise<KnownContent> {
  const { root, publicDir, now } = options
  const issues: Issue[] = [...loadSubjects(root).issues]
  const files: RecordFile[] = []
  for await (const file of listRecordFiles(root, (issue) => issues.push(issue))) files.push(file)
  const reports = await reportFiles(files, known, options)
  const records = reports.flatMap(({ facts }) => (facts ? [facts] : []))
  const redirects: Redirect[] = []
  for await (const redirect of readRedirects(root, (issue) => issues.push(issue))) {
    redirects.push(redirect)
  }
  const highest = reports.reduce((most, { ids }) => Math.max(most, ...ids), 0)
  const corpus = buildCorpus(records, redirects, {
    now,
    nextId: highest + 1,
    ...(publicDir !== undefined && { publicFiles: await listPublicFiles(publicDir) }),
  })
  return { issues, files: files.map(({ file }) => file), reports, corpus }
}

/** A report on each file: the known one where the file has not been written since or holds the same bytes. */
async function reportFiles(
  files: readonly RecordFile[],
  known: ReadonlyMap<string, KeptReport>,
  { root, now, threads, onProgress }: CheckOptions,
): Promise<KeptReport[]> {
  const isUnwritten = (file: RecordFile) => known.get(file.file)?.stamp === getStamp(file)
  const asked = files.filter((file) => !isUnwritten(file))
  // Threads are kept out of what Next bundles: the editors' panel only checks one record.
  const { checkFiles } = await import(/* turbopackIgnore: true */ './pool')
  const results = await checkFiles(
    root,
    asked.map(({ file }) => ({ file, ...getKnownHash(known.get(file)) })),
    threads,
    (done) => onProgress?.(files.length - asked.length + done, files.length),
  )
  const news = new Map(asked.map(({ file }, index) => [file, results[index]]))
  return files.flatMap((file): KeptReport[] => {
    const before = known.get(file.file)
    if (!news.has(file.file)) return before ? [before] : []
    const result = news.get(file.file)
    const report = result === 'known' ? before : result
    return report ? [{ ...report, stamp: report.hash ? getSafeStamp(file, now) : undefined }] : []
  })
}

/** Clocks of file systems may be this coarse: what was written just now may be written again at the same time. */
const coarseMs = 2_000

/** Shows whether a file has been written since: no program can set the time of its last change (`ctime`). */
function getStamp({ size, mtimeMs, ctimeMs }: RecordFile): string {
  return `${size} ${mtimeMs} ${ctimeMs}`
}

/** A file's stamp, unless it may be written again without a change of it. */
function getSafeStamp(file: RecordFile, now: Date): string | undefined {
  return file.ctimeMs < now.getTime() - coarseMs ? getStamp(file) : undefined
}

function getKnownHash(report: KeptReport | undefined): { known?: string } {
  return report?.hash ? { known: report.hash } : {}
}

/** Addresses that pages of their own answer, with what browsers and messengers ask for beside a page. */
const drawn = ['/favicon.ico', '/icon.svg', '/apple-icon.png', '/opengraph-image']

/**
 * Addresses at which a file is served as it is: those of `folder`, the project's `public`. Names that begin with a full
 * stop are not served; a folder that is missing holds none. @throws if it cannot be read.
 */
async function listPublicFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
  return new Set([...drawn, ...files.map((file) => `/${file.split(path.sep).join('/')}`)])
}
