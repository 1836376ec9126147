import { statSync } from 'node:fs'
import path from 'node:path'
import type { CatalogReader, UnpublishedRecord } from '@/lib/catalog'
import { getVisibility, type Issue, type Visibility } from '@/lib/content'
import { isSlug, routes } from '@/lib/routes'

/** A record as the overview names it. */
export interface OverviewRecord {
  /** Path below the content root. */
  file: string
  /** Its page; absent if no address leads to the file. */
  href?: string
  /** Its question. Absent: not known. */
  question?: string
  /** The instant at which it appears, was withdrawn or was saved, ISO 8601. */
  at?: string
}

/** A file with errors. */
export interface BrokenFile extends OverviewRecord {
  /** Its errors, in the order of lines. */
  issues: Issue[]
}

/** All that an editor may want to look at. */
export interface Overview {
  drafts: OverviewRecord[]
  /** The next to appear first. */
  scheduled: OverviewRecord[]
  /** The last to be withdrawn first. */
  expired: OverviewRecord[]
  broken: BrokenFile[]
  /** The last to be saved first. */
  recent: OverviewRecord[]
  /** Records served, warnings in their files, and records that are not public beyond those that are named. */
  counts: { records: number; warnings: number; isMore: boolean }
}

/** Records of each kind that are named; a folder with more is worked on with `portal list`. */
const most = 500
const mostRecent = 30

/** The overview of the catalog of the content at `contentDir`. */
export async function buildOverview(
  catalog: CatalogReader,
  contentDir: string,
  now: Date,
): Promise<Overview> {
  const [unpublished, issues, files, totals] = await Promise.all([
    catalog.listUnpublished(most + 1),
    catalog.listIssues(),
    catalog.listRecentFiles(mostRecent),
    catalog.getTotals(),
  ])
  const named = unpublished.slice(0, most)
  const list = (state: Visibility) => named.filter((one) => getVisibility(one, now) === state)
  return {
    drafts: list('draft').map((record) => nameRecord(record)),
    scheduled: list('scheduled')
      .map((record) => nameRecord(record, record.publish_at))
      .sort((a, b) => compare(a.at, b.at)),
    expired: list('expired')
      .map((record) => nameRecord(record, record.expire_at))
      .sort((a, b) => compare(b.at, a.at)),
    broken: listBroken(issues),
    recent: listRecent(files, contentDir),
    counts: {
      records: totals.records,
      warnings: issues.filter(({ severity }) => severity === 'warning').length,
      isMore: unpublished.length > most,
    },
  }
}

function nameRecord(
  { file, subject, slug, question }: UnpublishedRecord,
  at?: string | null,
): OverviewRecord {
  return { file, href: routes.question(subject, slug), question, ...(at && { at }) }
}

function listBroken(issues: readonly Issue[]): BrokenFile[] {
  const files = new Map<string, Issue[]>()
  for (const issue of issues) {
    if (issue.severity !== 'error') continue
    const known = files.get(issue.file)
    if (known) known.push(issue)
    else files.set(issue.file, [issue])
  }
  return [...files].slice(0, most).map(([file, found]) => ({ ...place(file), issues: found }))
}

function listRecent(files: readonly string[], contentDir: string): OverviewRecord[] {
  return files
    .flatMap((file) => {
      const stat = statSync(path.join(contentDir, file), { throwIfNoEntry: false })
      return stat ? [{ ...place(file), at: stat.mtime.toISOString() }] : []
    })
    .sort((a, b) => compare(b.at, a.at))
}

/** A file with the page that it is, if an address leads to it. */
function place(file: string): OverviewRecord {
  const [, subject, slug] = /^learn\/([^/]+)\/([^/]+)\.md$/.exec(file) ?? []
  return subject && slug && isSlug(subject) && isSlug(slug)
    ? { file, href: routes.question(subject, slug) }
    : { file }
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
