import type { Issue } from '@/lib/content'
import { getState, type ListedState } from './list-by-state'
import type { RecordFacts } from './rule'

/** Figures of a subject, or of all. */
export interface SubjectStatistics extends Record<ListedState | 'published', number> {
  /** Slug. */
  subject: string
  /** Words of all answers. */
  words: number
  /** Records for which no editor has chosen a related question. */
  withoutRelated: number
  /** Formulas that cannot be set. */
  mathErrors: number
}

/** Figures of every subject by slug, and of all. Duplicates under several subjects count in each. */
export function buildStatistics(
  { records, issues }: { records: readonly RecordFacts[]; issues: readonly Issue[] },
  now: Date,
): { subjects: SubjectStatistics[]; total: SubjectStatistics } {
  const total = createRow('total')
  const subjects = new Map<string, SubjectStatistics>()
  const count = (file: string, add: (row: SubjectStatistics) => void) => {
    const [, subject] = /^learn\/([^/]+)\//.exec(file) ?? []
    if (subject === undefined) return
    const row = subjects.get(subject) ?? createRow(subject)
    subjects.set(subject, row)
    add(row)
    add(total)
  }
  for (const record of records) {
    count(record.file, (row) => {
      row[getState(record, now)] += 1
      row.words += record.words
      if (record.related.length === 0) row.withoutRelated += 1
    })
  }
  const broken = new Set<string>()
  for (const { file, severity, code } of issues) {
    if (severity === 'error') broken.add(file)
    if (code === 'math-invalid') {
      count(file, (row) => {
        row.mathErrors += 1
      })
    }
  }
  for (const file of broken) {
    count(file, (row) => {
      row.broken += 1
    })
  }
  const sorted = [...subjects.values()].sort((a, b) => (a.subject < b.subject ? -1 : 1))
  return { subjects: sorted, total }
}

function createRow(subject: string): SubjectStatistics {
  return {
    subject,
    published: 0,
    draft: 0,
    scheduled: 0,
    expired: 0,
    broken: 0,
    words: 0,
    withoutRelated: 0,
    mathErrors: 0,
  }
}
