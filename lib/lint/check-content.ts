import { type Redirect, readRedirects } from '@/lib/catalog'
import { compareIssues, type Issue, listRecordFiles, loadSubjects } from '@/lib/content'
import type { KeptReport } from './check-batch'
import { buildCorpus, checkCorpus } from './check-corpus'
import { readReports, writeReports } from './report-store'

export interface CheckOptions {
  /** The content root. */
  root: string
  /** File in which reports are kept by content hash. Absent: every file is checked afresh. */
  storeFile?: string
  /** Decides which days lie ahead. */
  now: Date
  /** Threads to use at most. */
  threads: number
  /** Called now and then with the number of files that are done, and their total. */
  onProgress?: (done: number, total: number) => void
}

/**
 * Checks every file of a content root: each by itself, then all against each other.
 * @returns every issue, sorted, and the number of files that may hold records.
 * @throws see `listRecordFiles`, and where the store cannot be written.
 */
export async function checkContent(
  options: CheckOptions,
): Promise<{ issues: Issue[]; files: number }> {
  const { root, storeFile, now, threads, onProgress } = options
  const issues: Issue[] = [...loadSubjects(root).issues]
  const known =
    storeFile === undefined ? new Map<string, KeptReport>() : await readReports(storeFile)
  const entries: { file: string; known?: string }[] = []
  for await (const { file } of listRecordFiles(root, (issue) => issues.push(issue))) {
    const hash = known.get(file)?.hash
    entries.push(hash ? { file, known: hash } : { file })
  }
  // Threads are kept out of what Next bundles: the editors' panel only checks one record.
  const { checkFiles } = await import(/* turbopackIgnore: true */ './pool')
  const results = await checkFiles(root, entries, threads, (done) =>
    onProgress?.(done, entries.length),
  )
  const reports = results.flatMap((result, index) => {
    const report = result === 'known' ? known.get(entries[index]?.file ?? '') : result
    return report ? [report] : []
  })
  const hasNews = reports.length !== known.size || results.some((result) => result !== 'known')
  if (storeFile !== undefined && hasNews) await writeReports(storeFile, reports)

  const records = reports.flatMap(({ facts }) => (facts ? [facts] : []))
  const redirects: Redirect[] = []
  for await (const redirect of readRedirects(root, (issue) => issues.push(issue))) {
    redirects.push(redirect)
  }
  const corpus = buildCorpus(records, redirects, now.toISOString().slice(0, 10))
  issues.push(...reports.flatMap((report) => report.issues), ...checkCorpus(root, corpus))
  return { issues: issues.sort(compareIssues), files: entries.length }
}
