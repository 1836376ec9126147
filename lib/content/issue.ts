export type Severity = 'error' | 'warning'

/** One thing wrong with one file, as a value: collected and shown together, never thrown one at a time. */
export interface Issue {
  /** Path below the content root, with forward slashes. */
  file: string
  /** Line from the top of the file, 1-based. */
  line: number
  /** Column in UTF-16 code units, 1-based. */
  column: number
  /** An error keeps the record off the site; a warning does not. */
  severity: Severity
  /** Stable kebab-case name of the rule, such as `front-matter-yaml`. */
  code: string
  /** What is wrong, in one sentence that names the field. */
  message: string
  /** What to do about it, in one sentence. */
  fix: string
}

/** `path:line:column severity code message (fix)`, the form that editors and terminals link. */
export function formatIssue(issue: Issue): string {
  const { file, line, column, severity, code, message, fix } = issue
  return `${file}:${line}:${column} ${severity} ${code} ${message} (${fix})`
}
