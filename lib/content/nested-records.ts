import { type Dirent, readdirSync } from 'node:fs'
import { describeNestedPath } from './check-place'
import type { Issue } from './issue'
import { explainFailure, inspectPlace } from './links'
import { issueAt } from './position'

/** Whether a file of this name looks like a record. */
export function isNamedLikeRecord(name: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(name)
}

/**
 * Reports what is named like a record below `place`, which stands in a subject's folder: no address leads to it. Nothing
 * is reported where `place` is no folder. Hidden files are passed over, and links are not followed: of a link to a folder
 * with records, the link itself is reported.
 * @param realRoot the content root without links.
 */
export function reportNestedRecords(
  realRoot: string,
  place: string,
  report: (issue: Issue) => void,
): void {
  const found = inspectPlace(realRoot, place)
  if (!found || 'code' in found || !found.stats.isDirectory()) return
  const entries = readEntries(realRoot, place, report)
  if (found.isLink) {
    if (entries.some(({ name }) => isNamedLikeRecord(name))) {
      report(issueAt(place, '', 0, describeNestedPath(place)))
    }
    return
  }
  for (const entry of entries) {
    const file = `${place}/${entry.name}`
    if (isNamedLikeRecord(entry.name)) report(issueAt(file, '', 0, describeNestedPath(file)))
    else if (entry.isDirectory() || entry.isSymbolicLink())
      reportNestedRecords(realRoot, file, report)
  }
}

function readEntries(realRoot: string, place: string, report: (issue: Issue) => void): Dirent[] {
  try {
    const entries = readdirSync(`${realRoot}/${place}`, { withFileTypes: true })
    return entries.filter(({ name }) => !name.startsWith('.'))
  } catch (error) {
    const problem = explainFailure(error)
    if (problem) report(issueAt(place, '', 0, problem))
    return []
  }
}
