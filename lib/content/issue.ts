import { escapeLine } from '@/lib/terminal-text'

export type Severity = 'error' | 'warning'

/** A problem and its remedy, before it is known in which file and at which place it stands. */
export interface Problem {
  /** An error keeps the record off the site; a warning does not. */
  severity: Severity
  /** Stable kebab-case name of the rule, such as `front-matter-yaml`. */
  code: string
  /** The problem, in one sentence that names the field. */
  message: string
  /** The remedy, in one sentence. */
  fix: string
}

/** One thing wrong with one file, as a value: collected and shown together, never thrown one at a time. */
export interface Issue extends Problem {
  /** Path below the content root, with forward slashes. */
  file: string
  /** Line from the top of the file, 1-based. */
  line: number
  /** Column in UTF-16 code units, 1-based. */
  column: number
}

/** `path:line:column severity code message (fix)` on one line, the form that editors and terminals link. */
export function formatIssue(issue: Issue): string {
  const { file, line, column, severity, code, message, fix } = issue
  return escapeLine(`${file}:${line}:${column} ${severity} ${code} ${message} (${fix})`)
}

/** Order of a report: by file, then line, column and code; the same on every machine. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
