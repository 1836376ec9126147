import { isQuestion } from './address'
import type { Crawl, Finding } from './types'

const examplesShown = 3

/** How many pages stand at each click from the home page; `unlinked` are known from sitemaps alone. */
export function countDepths({
  visits,
}: Crawl): { depth: string; pages: number; questions: number }[] {
  const counts = new Map<number, { pages: number; questions: number }>()
  for (const { depth, path, status } of visits.values()) {
    if (status !== 200) continue
    const count = counts.get(depth) ?? { pages: 0, questions: 0 }
    count.pages++
    if (isQuestion(path)) count.questions++
    counts.set(depth, count)
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([depth, count]) => ({
      depth: Number.isFinite(depth) ? String(depth) : 'unlinked',
      ...count,
    }))
}

/** Findings by rule, errors first, then the most frequent. */
export function groupFindings(findings: readonly Finding[]) {
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
      (a, b) => a.key.split(' ')[0]?.localeCompare(b.key.split(' ')[0] ?? '') || b.count - a.count,
    )
}

/** The whole report as a terminal shows it. */
export function formatReport(crawl: Crawl, findings: readonly Finding[]): string {
  const lines = ['clicks    pages  questions']
  for (const { depth, pages, questions } of countDepths(crawl)) {
    lines.push(`${depth.padEnd(8)} ${String(pages).padStart(6)} ${String(questions).padStart(10)}`)
  }
  lines.push('')
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
