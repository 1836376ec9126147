import { type Redirect, redirectsFile } from '@/lib/catalog'
import { decodeRecord, type Issue, type Problem, readContentFile } from '@/lib/content'
import { placeFindings } from './lint-record'
import type { Corpus, Place, RecordFacts, ReportAbout, ReportRedirect } from './rule'
import { corpusRules } from './rules'

/** What rules that compare records need, from every record's facts. */
export function buildCorpus(
  records: readonly RecordFacts[],
  redirects: readonly Redirect[],
  today: string,
): Corpus {
  const moves = redirects.flatMap(({ from, to }) => (to === null ? [] : [from]))
  return {
    records,
    redirects,
    byAddress: new Map(records.map((record) => [record.address, record])),
    moved: new Set([...moves, ...records.flatMap(({ redirectFrom }) => redirectFrom)]),
    today,
  }
}

/** Runs the rules that compare records. Files with findings are read again, for lines and columns. */
export function checkCorpus(root: string, corpus: Corpus): Issue[] {
  const findings = new Map<string, [Problem, Place][]>()
  const issues: Issue[] = []
  const report: ReportAbout = ({ file }, problem, place) => {
    const list = findings.get(file)
    if (list) list.push([problem, place])
    else findings.set(file, [[problem, place]])
  }
  const reportRedirect: ReportRedirect = ({ line }, problem) =>
    issues.push({ file: redirectsFile, line, column: 1, ...problem })
  for (const rule of corpusRules) rule.check(corpus, report, reportRedirect)
  const placed = [...findings].flatMap(([file, list]) => {
    const read = readContentFile(root, file)
    if (!read || 'issue' in read) return []
    const { source } = read
    return placeFindings(file, source, list, () => decodeRecord(file, source).record)
  })
  return [...issues, ...placed]
}
