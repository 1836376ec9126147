import { formatTable } from '@/lib/cli'
import { compareSets, countDepths, countKinds } from './summary'
import type { Crawl, Finding } from './types'

const examplesShown = 3

/** Findings by severity and rule, errors first, then the most frequent. */
function groupFindings(findings: readonly Finding[]): [name: string, group: Finding[]][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const name = `${finding.severity} ${finding.rule}`
    const group = groups.get(name)
    if (group) group.push(finding)
    else groups.set(name, [finding])
  }
  const isWarning = (name: string) => Number(name.startsWith('warning'))
  return [...groups].sort(
    ([a, one], [b, other]) => isWarning(a) - isWarning(b) || other.length - one.length,
  )
}

/** The whole report as a terminal shows it. */
export function formatReport(crawl: Crawl, findings: readonly Finding[]): string {
  const { sitemap, canonical, linked, areEqual } = compareSets(crawl)
  const lines = [
    formatTable([
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
    formatTable([
      ['clicks', 'pages', 'questions'],
      ...countDepths(crawl).map(({ depth, pages, questions }) => [depth, pages, questions]),
    ]),
    '',
    `questions: ${sitemap} in sitemaps, ${canonical} canonical, ${linked} of them linked: ${areEqual ? 'one set' : 'not one set'}`,
    '',
  ]
  for (const [name, group] of groupFindings(findings)) {
    lines.push(`${name}: ${group.length}`)
    for (const { path, message } of group.slice(0, examplesShown))
      lines.push(`    ${path}  ${message}`)
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  lines.push(
    `${crawl.visits.size} addresses, ${errors} errors, ${findings.length - errors} warnings`,
  )
  return lines.join('\n')
}
