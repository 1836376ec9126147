import type { Redirect } from '@/lib/catalog'
import { listBands } from './min-hash'
import type { RecordFacts } from './rule'

/** Records of a band that others are compared with; a stock phrase in all records would make it millions of pairs. */
const maxGroup = 100

/** Facts of every record, and what rules look up in them. Lists are in the order of files. */
export interface Corpus {
  records: readonly RecordFacts[]
  byAddress: ReadonlyMap<string, RecordFacts>
  byId: ReadonlyMap<number, readonly RecordFacts[]>
  /** By digest of the answer. */
  byAnswer: ReadonlyMap<string, readonly RecordFacts[]>
  /** By {@link getSubjectQuestion}. */
  byQuestion: ReadonlyMap<string, readonly RecordFacts[]>
  /** By part of a MinHash (`listBands`); at most {@link maxGroup} each. */
  byBand: ReadonlyMap<string, readonly RecordFacts[]>
  /** The first record that names an address as an earlier one of its own. */
  claimants: ReadonlyMap<string, RecordFacts>
  /** Entries of `redirects.yaml`, in its order. */
  redirects: readonly Redirect[]
  /** The entry in effect for an address: the first. */
  redirectFrom: ReadonlyMap<string, Redirect>
  /** Ids and addresses that records name in `canonical_of`. */
  stated: ReadonlySet<number | string>
  /** Addresses of files that are served as they are. Absent: not known. */
  publicFiles?: ReadonlySet<string>
  /** The instant of the check; decides which days lie ahead, and what is public. */
  now: Date
  /** The next free id: one more than the highest that a file takes. */
  nextId: number
}

/** Builds the {@link Corpus} of all records' facts, which are in the order of files. */
export function buildCorpus(
  records: readonly RecordFacts[],
  redirects: readonly Redirect[],
  { now, nextId, publicFiles }: Pick<Corpus, 'now' | 'nextId' | 'publicFiles'>,
): Corpus {
  const claimants = new Map<string, RecordFacts>()
  const byBand = new Map<string, RecordFacts[]>()
  for (const record of records) {
    for (const address of record.redirectFrom) {
      if (!claimants.has(address)) claimants.set(address, record)
    }
    for (const band of listBands(record.minHash)) {
      const group = byBand.get(band)
      if (!group) byBand.set(band, [record])
      else if (group.length < maxGroup) group.push(record)
    }
  }
  const redirectFrom = new Map<string, Redirect>()
  for (const redirect of redirects) {
    if (!redirectFrom.has(redirect.from)) redirectFrom.set(redirect.from, redirect)
  }
  return {
    records,
    byAddress: new Map(records.map((record) => [record.address, record])),
    byId: groupBy(records, ({ id }) => id),
    byAnswer: groupBy(records, ({ answer }) => answer),
    byQuestion: groupBy(records, getSubjectQuestion),
    byBand,
    claimants,
    redirects,
    redirectFrom,
    stated: new Set(records.flatMap(({ canonicalOf }) => canonicalOf)),
    now,
    nextId,
    ...(publicFiles && { publicFiles }),
  }
}

/** Names a question within its subject: equal where two records of one subject ask the same. */
export function getSubjectQuestion({ file, question }: RecordFacts): string {
  return `${file.slice(0, file.lastIndexOf('/'))} ${question}`
}

/** Whether requests for an address are led to another page, by `redirects.yaml` or a record's `redirect_from`. */
export function isMoved({ redirectFrom, claimants }: Corpus, address: string): boolean {
  const to = redirectFrom.get(address)?.to
  return (to !== undefined && to !== null) || claimants.has(address)
}

/** The address at which the record stands that requests for an earlier one are led to; absent if they end at none. */
export function findPresent(corpus: Corpus, address: string): string | undefined {
  const { byAddress, redirectFrom, claimants } = corpus
  const walked = new Set<string>()
  let at: string | undefined = address
  while (at !== undefined && !walked.has(at)) {
    if (byAddress.has(at)) return at
    walked.add(at)
    const redirect: Redirect | undefined = redirectFrom.get(at)
    at = redirect ? redirect.to?.replace(/[?#].*$/, '') : claimants.get(at)?.address
  }
  return undefined
}

function groupBy<Key>(
  records: readonly RecordFacts[],
  getKey: (record: RecordFacts) => Key,
): Map<Key, RecordFacts[]> {
  const groups = new Map<Key, RecordFacts[]>()
  for (const record of records) {
    const key = getKey(record)
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return groups
}
