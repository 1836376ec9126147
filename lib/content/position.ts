import type { Issue, Problem } from './issue'

/** A place in a file: both 1-based, columns in UTF-16 code units. */
export interface Position {
  line: number
  column: number
}

/** Line and column of `offset` in `text`. An offset past the end is the end. */
export function getPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - lineStart + 1 }
}

/** The issue that `problem` is at `offset` of `text`, the whole text of `file`. */
export function issueAt(file: string, text: string, offset: number, problem: Problem): Issue {
  return { file, ...getPosition(text, offset), ...problem }
}
