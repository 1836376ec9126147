import { compareSets, countDepths, countKinds } from './summary'
import type { Crawl, Finding } from './types'

const examplesShown = 3

/** Findings by rule, errors first, then the most frequent. */
function groupFindings(findings: readonly Finding[]) {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups]
    .map(([key, group]) => ({ key, count: group.length, examples: group.slice(0, examplesShown) }))
    .sort(
      (a, b) =>
        a.key.split(' ')[0]?.localeCompare(b.key.split(' ')[0] ?? '', 'en') || b.count - a.count,
    )
}

/** Rows in columns: the first to the left, the others to the right, as figures stand. */
function formatTable(rows: readonly (readonly (string | number)[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => String(row[column]).length))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? String(cell).padEnd(width(0)) : String(cell).padStart(width(column) + 2),
      )
      .join(''),
  )
}

/** The whole report as a terminal shows it. */
export function formatReport(crawl: Crawl, findings: readonly Finding[]): string {
  const { sitemap, canonical, linked, areEqual } = compareSets(crawl)
  const lines = [
    ...formatTable([
      ['kind', 'pages', 'median ms', 'worst ms', 'largest kB'],
      ...countKinds(crawl).map(({ kind, pages, median, worst, largest }) => [
        kind,
        pages,
        median,
        worst,
        (largest / 1000).toFixed(1),
      ]),
    ]),
    '',
    ...formatTable([
      ['clicks', 'pages', 'questions'],
      ...countDepths(crawl).map(({ depth, pages, questions }) => [depth, pages, questions]),
    ]),
    '',
    `questions: ${sitemap} in sitemaps, ${canonical} canonical, ${linked} of them linked: ${areEqual ? 'one set' : 'not one set'}`,
    '',
  ]
  for (const { key, count, examples } of groupFindings(findings)) {
    lines.push(`${key}: ${count}`)
    for (const { path, message } of examples) lines.push(`    ${path}  ${message}`)
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  lines.push(
    `${crawl.visits.size} addresses, ${errors} errors, ${findings.length - errors} warnings`,
  )
  return lines.join('\n')
}
