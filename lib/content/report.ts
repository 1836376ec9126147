import { FieldLocator, type FieldPath } from './field-locator'
import type { Issue, Problem, Severity } from './issue'
import { issueAt } from './position'

/** Adds the issue that a field's value (or its key) has a problem. */
export type Report = (
  severity: Severity,
  problem: Omit<Problem, 'severity'>,
  path: FieldPath,
  part?: 'value' | 'key',
) => void

/**
 * A {@link Report} that collects into `issues`.
 * @param text the whole file, from which lines and columns are counted.
 * @param yaml the YAML document in it, which begins at `offset`.
 */
export function buildReport(
  file: string,
  text: string,
  yaml: string,
  offset: number,
  issues: Issue[],
): Report {
  const locator = new FieldLocator(yaml)
  return (severity, problem, path, part = 'value') => {
    const at = part === 'key' ? locator.getKeyOffset(path) : locator.getValueOffset(path)
    issues.push(issueAt(file, text, offset + at, { severity, ...problem }))
  }
}
