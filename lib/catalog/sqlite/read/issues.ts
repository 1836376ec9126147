import type { Issue } from '@/lib/content'
import type { Database } from '../store/database'

/** The issues of the content, in the order of files and lines; of one source alone, if given. */
export function listIssues(db: Database, source?: string): Issue[] {
  return db.all<Issue>(
    `SELECT file, line, "column", severity, code, message, fix FROM issue
      WHERE ?1 IS NULL OR source = ?1 ORDER BY file, line, "column", code`,
    source ?? null,
  )
}
