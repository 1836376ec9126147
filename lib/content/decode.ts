import { hash } from 'node:crypto'
import { checkFields } from './check-fields'
import { checkPlace, describeUnusablePath, parseRecordPath } from './check-place'
import { parseFrontMatter } from './front-matter'
import type { Issue, Problem } from './issue'
import { issueAt } from './position'
import { buildReport } from './report'
import type { QuestionRecord } from './schema'
import { decodeText } from './text'

/** The result of decoding a file: a record if a correct page can be shown, and all of its issues. */
export interface DecodedRecord {
  /** Absent if and only if one of the issues is an error. */
  record?: QuestionRecord
  issues: Issue[]
}

/**
 * Decodes a record's file; a pure function of its path and bytes. What harms a part of the page is a
 * warning, and the part counts as absent; what leaves no correct page is an error.
 * @param file path below the content root, `learn/<subject>/<slug>.md`.
 * @param source the file's bytes, UTF-8.
 */
export function decodeRecord(file: string, source: Uint8Array): DecodedRecord {
  const place = parseRecordPath(file)
  if (!place) return { issues: [issueAt(file, '', 0, describeUnusablePath(file))] }
  const { text, issues } = decodeText(file, source)
  if (text === undefined) return { issues }
  const parts = parseFrontMatter(text)
  if ('problem' in parts) {
    return { issues: [...issues, issueAt(file, text, parts.offset, parts.problem)] }
  }

  const report = buildReport(file, text, parts.yaml, parts.offset, issues)
  const front = checkFields(parts.data, parts.yaml, place, report)
  if (!front) return { issues }
  checkPlace(front, place, report)
  const body = parts.body.replace(/^\s*(?:&nbsp;\s*)?/, '')
  if (body !== '') issues.push(issueAt(file, text, text.length - body.length, unreadBody))
  return { record: { file, ...place, front, hash: hash('sha256', source, 'hex') }, issues }
}

const unreadBody: Problem = {
  severity: 'warning',
  code: 'body-unread',
  message: 'The text below the front matter is not shown.',
  fix: 'Move it into the field `answer`.',
}
