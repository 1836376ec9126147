import { createHash } from 'node:crypto'
import { findLinkTarget, type Issue, readContentFile } from '@/lib/content'
import { lintRecord } from './lint-record'
import type { RecordFacts } from './rule'

/** A file to check, and the digest of the bytes for which a report is known. */
export interface BatchEntry {
  file: string
  known?: string
}

/** The part of a file's report that is stored between checks. */
export interface KeptReport {
  file: string
  /** SHA-256 of the bytes, hex. */
  hash: string
  /** Size and times of the file with these bytes; absent if they do not tell whether it changes. */
  stamp?: string | undefined
  issues: Issue[]
  /** Ids that the file takes. */
  ids: number[]
  /** Absent if the file gives no record. */
  facts?: RecordFacts
}

/** A new report, or `known` where the file's bytes are those that are known. */
export type BatchResult = KeptReport | 'known'

/** Checks files one by one; `undefined` in the place of one that has vanished. A file that cannot be read has no hash that a later check could match. */
export function checkBatch(
  root: string,
  entries: readonly BatchEntry[],
): (BatchResult | undefined)[] {
  return entries.map(({ file, known }) => {
    const read = readContentFile(root, file)
    if (!read) return undefined
    if ('issue' in read) return { file, hash: '', issues: [read.issue], ids: [] }
    const hash = createHash('sha256').update(read.source).digest('hex')
    if (hash === known) return 'known'
    const report = lintRecord(file, read.source)
    return { file, hash, ...report, issues: tellLink(root, file, report.issues) }
  })
}

/** The fields of a link that state its address are those of its target: fixed there, they would be wrong there. */
function tellLink(root: string, file: string, issues: Issue[]): Issue[] {
  if (!issues.some(({ code }) => code.startsWith('place-'))) return issues
  const target = findLinkTarget(root, file)
  if (target === undefined) return issues
  return issues.map((issue) => {
    if (!issue.code.startsWith('place-')) return issue
    const fix = `${issue.fix.charAt(0).toLowerCase()}${issue.fix.slice(1)}`
    return { ...issue, fix: `Put a copy in the place of this link to \`${target}\`, and ${fix}` }
  })
}
