import { getVisibility, type Issue, type Visibility } from '@/lib/content'
import type { RecordFacts } from './rule'

/** Reasons why readers do not see a file's record. */
export const listedStates = ['draft', 'scheduled', 'expired', 'broken'] as const
export type ListedState = (typeof listedStates)[number]

/** A file whose record readers do not see. */
export interface ListedFile {
  state: ListedState
  /** Path below the content root. */
  file: string
  /** The instant at which a scheduled record comes, or an expired one went, ISO 8601; what is wrong first with a broken file. Absent for a draft. */
  detail?: string
}

/** The visibility of a record at `now`. */
export function getState({ status, publishAt, expireAt }: RecordFacts, now: Date): Visibility {
  return getVisibility({ status, publish_at: publishAt, expire_at: expireAt }, now)
}

/** Whether readers see a record at `now`. */
export function isPublic(record: RecordFacts, now: Date): boolean {
  return getState(record, now) === 'published'
}

/** Every file whose record readers do not see at `now`, in the order of states and paths. */
export function listByState(
  { records, issues }: { records: readonly RecordFacts[]; issues: readonly Issue[] },
  now: Date,
): ListedFile[] {
  const held = records.flatMap((record): ListedFile[] => {
    const state = getState(record, now)
    const { file } = record
    if (state === 'published') return []
    const detail = state === 'scheduled' ? record.publishAt : record.expireAt
    return [{ state, file, ...(state !== 'draft' && detail !== undefined && { detail }) }]
  })
  const broken = new Map<string, ListedFile>()
  for (const { file, line, column, severity, message } of issues) {
    if (severity !== 'error' || !file.startsWith('learn/') || broken.has(file)) continue
    broken.set(file, { state: 'broken', file, detail: `${line}:${column} ${message}` })
  }
  const all = [...held, ...broken.values()]
  return listedStates.flatMap((state) => all.filter((one) => one.state === state))
}
