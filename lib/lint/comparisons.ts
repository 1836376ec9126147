import { compareIssues, type Issue, readContentFile } from '@/lib/content'
import type { KeptReport } from './check-batch'
import { type CheckOptions, type KnownContent, readContent } from './check-content'
import { compareSource } from './check-corpus'
import { nameFreeIds } from './complete-remedies'
import { lintRecord } from './lint-record'
import { readReports, writeReports } from './report-store'

/** The issues of a file that only a comparison with other records shows. */
export interface Comparison {
  /** Remedies that name free ids are not complete: see {@link joinComparison}. */
  issues: Issue[]
  /** The next id that is free. */
  nextId: number
}

/** A content root's records, kept in memory, so that one can be compared with all others at any time. */
export class Comparisons {
  readonly #options: Omit<CheckOptions, 'now'>
  #reports: ReadonlyMap<string, KeptReport> | undefined
  #content: KnownContent | undefined

  constructor(options: Omit<CheckOptions, 'now'>) {
    this.#options = options
  }

  /**
   * Reads what has been written since the call before; the first reads what the store does not know, and adds it.
   * @throws as `checkContent`; what was known before stays.
   */
  async update(now: Date): Promise<void> {
    const { storeFile } = this.#options
    const isFirst = this.#reports === undefined
    const known = this.#reports ?? (storeFile ? await readReports(storeFile) : new Map())
    this.#content = await readContent({ ...this.#options, now }, known)
    const { reports } = this.#content
    this.#reports = new Map(reports.map((report) => [report.file, report]))
    if (isFirst && storeFile !== undefined) await writeReports(storeFile, reports)
  }

  /** Compares a record, as its file is now, with all others, as they were last read. `undefined` before that. */
  compare(file: string): Comparison | undefined {
    const content = this.#content
    if (!content) return undefined
    const read = readContentFile(this.#options.root, file)
    const source = read && 'source' in read ? read.source : undefined
    const facts = source && lintRecord(file, source).facts
    const compared = source && facts ? compareSource(facts, source, content.corpus) : []
    const issues = [...content.issues.filter((issue) => issue.file === file), ...compared]
    return { issues, nextId: content.corpus.nextId }
  }
}

/**
 * All that a check tells of a file.
 * @param own what the file says about itself (`lintRecord`).
 * @param comparison absent if the file has not been compared yet.
 */
export function joinComparison(own: readonly Issue[], comparison?: Comparison): Issue[] {
  const all = [...own, ...(comparison?.issues ?? [])].sort(compareIssues)
  return comparison ? nameFreeIds(all, comparison.nextId) : all
}
