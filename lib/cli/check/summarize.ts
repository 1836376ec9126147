import type { Issue } from '@/lib/content'

/** How many issues there are: one line for each code, errors and the most frequent first, and all in the last. */
export function summarize(issues: readonly Issue[]): string {
  const counts = new Map<string, { severity: string; code: string; count: number }>()
  for (const { severity, code } of issues) {
    const key = `${severity} ${code}`
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { severity, code, count: 1 })
  }
  const rows = [...counts.values()].sort(
    (a, b) =>
      a.severity.localeCompare(b.severity, 'en') || b.count - a.count || (a.code < b.code ? -1 : 1),
  )
  const width = Math.max(0, ...rows.map(({ count }) => String(count).length))
  const lines = rows.map(
    ({ severity, code, count }) =>
      `${String(count).padStart(width)} ${severity.padEnd('warning'.length)} ${code}`,
  )
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const total = `${name(errors, 'error')}, ${name(issues.length - errors, 'warning')}`
  if (issues.length === 0) return total
  const files = new Set(issues.map(({ file }) => file)).size
  return [...lines, `${total} in ${name(files, 'file')}`].join('\n')
}

const name = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
