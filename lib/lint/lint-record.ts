import {
  decodeRecord,
  type Issue,
  listClaimedIds,
  type Problem,
  type QuestionRecord,
  RecordLocator,
} from '@/lib/content'
import { decodeAnswer } from '@/lib/markdown/answer'
import { getFacts } from './facts'
import type { Place, RecordFacts } from './rule'
import { recordRules } from './rules'

/** All that one file says about itself. */
export interface FileReport {
  issues: Issue[]
  /** Ids that the file takes; see `listClaimedIds`. */
  ids: number[]
  /** Absent where the file gives no record. */
  facts?: RecordFacts
}

/** Checks one record's file by itself; a pure function of its path and bytes. */
export function lintRecord(file: string, source: Uint8Array): FileReport {
  const { record, issues } = decodeRecord(file, source)
  const ids = listClaimedIds(file, source)
  if (!record) return { issues, ids }
  const findings: [Problem, Place][] = []
  const answer = decodeAnswer(record.front.answer)
  for (const rule of recordRules) {
    rule.check(record, (problem, place) => findings.push([problem, place]), answer)
  }
  return {
    ids,
    issues: [...issues, ...placeFindings(file, source, findings, () => record)],
    facts: getFacts(record),
  }
}

/**
 * The issues that findings about a record are, each with its line and column.
 * @param getRecord asked for where a finding stands at a character of a field's text.
 */
export function placeFindings(
  file: string,
  source: Uint8Array,
  findings: readonly [Problem, Place][],
  getRecord: () => QuestionRecord | undefined,
): Issue[] {
  if (findings.length === 0) return []
  const locator = new RecordLocator(
    Buffer.from(source)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )
  return findings.map(([problem, { path, offset }]) => {
    const text =
      path.length === 1 && offset !== undefined ? getRecord()?.front[String(path[0])] : undefined
    const position =
      typeof text === 'string' && offset !== undefined
        ? locator.getTextPosition(path, text, offset)
        : locator.getValuePosition(path)
    return { file, ...position, ...problem }
  })
}
