import { expect, test } from 'vitest'
import { compareIssues, formatIssue, type Issue } from './issue'

const issue = (own: Partial<Issue>): Issue => ({
  severity: 'error',
  code: 'code',
  message: 'It is wrong.',
  fix: 'Mend it.',
  file: 'b.md',
  line: 5,
  column: 5,
  ...own,
})

test.each<[string, Partial<Issue>, Partial<Issue>]>([
  ['file', { file: 'a.md', line: 9 }, { file: 'b.md', line: 1 }],
  ['line', { line: 4, column: 9 }, { line: 5, column: 1 }],
  ['line, as numbers', { line: 9 }, { line: 10 }],
  ['column', { column: 4, code: 'z' }, { column: 5, code: 'a' }],
  ['code', { code: 'a', message: 'z' }, { code: 'b', message: 'a' }],
  ['message', { message: 'a' }, { message: 'b' }],
])('a report is ordered by %s', (_, first, second) => {
  expect(compareIssues(issue(first), issue(second))).toBeLessThan(0)
  expect(compareIssues(issue(second), issue(first))).toBeGreaterThan(0)
})

test('equal issues have no order', () => {
  expect(compareIssues(issue({}), issue({ fix: 'Do it.', severity: 'warning' }))).toBe(0)
})

test('an issue is one line, whatever it tells of', () => {
  const line = formatIssue(issue({ message: 'It is\n\u001b[31mwrong.' }))
  expect(line).toMatch(/^b\.md:5:5 error code It is.*wrong\. \(Mend it\.\)$/)
  expect(line).not.toContain('\u001b')
})
