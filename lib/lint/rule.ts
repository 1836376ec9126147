import type { Redirect } from '@/lib/catalog'
import type { FieldPath, FrontMatter, Problem, QuestionRecord } from '@/lib/content'
import type { DecodedAnswer } from '@/lib/markdown'
import type { Corpus } from './corpus'

/** The place of a finding in a record's file. */
export interface Place {
  /** The field. */
  path: FieldPath
  /** A character of the text of a field of the top level, in UTF-16 units of the value. Absent: the value's beginning. */
  offset?: number
}

/**
 * Adds a finding about the record at hand; a warning, unless another severity is given.
 * @param place its field, or the field's name if that is of the top level.
 */
export type ReportFinding = (
  code: string,
  message: string,
  fix: string,
  place: Place | string,
  severity?: Problem['severity'],
) => void

/** Findings of rules in the order of their reports. */
export class Findings {
  readonly all: [Problem, Place][] = []

  readonly report: ReportFinding = (code, message, fix, place, severity = 'warning') => {
    const at = typeof place === 'string' ? { path: [place] } : place
    this.all.push([{ severity, code, message, fix }, at])
  }
}

/** The meaning of each code of a rule, why it matters and what to do: one paragraph for `portal check --explain`. */
export type Explanations = Readonly<Record<string, string>>

/** A rule that looks at one record by itself; its findings are kept until the file's bytes change. */
export interface RecordRule {
  explanations: Explanations
  check: (record: QuestionRecord, report: ReportFinding, decoded: DecodedAnswer) => void
}

/** The facts of one record by which rules compare it with all others. */
export interface RecordFacts {
  /** Path below the content root. */
  file: string
  /** The page's address. */
  address: string
  id: number
  date: string
  /** The question in normal form, digested. */
  question: string
  /** The answer in normal form, digested. */
  answer: string
  /** See `buildMinHash`. */
  minHash: string
  /** Addresses of `related_article1` to `5` by field. */
  related: readonly { field: string; address: string }[]
  /** Addresses on this site that the answer links to. */
  links: readonly { address: string; offset: number }[]
  /** Images of the answer on this site, or beside the record: those elsewhere are shown as links. */
  images: readonly { target: string; offset: number }[]
  /** Earlier addresses. */
  redirectFrom: readonly string[]
  /** Whether another record is stated to carry the question, or the reverse. */
  isStated: boolean
  /** Ids and addresses that `canonical_of` names. */
  canonicalOf: readonly (number | string)[]
  /** Whether `file_name` or `url` are those of another file. */
  isMisplaced: boolean
  /** Words of the answer. */
  words: number
  status: FrontMatter['status']
  /** First public instant, ISO 8601. Absent: at once. */
  publishAt?: string
  /** First instant at which it is no longer public, ISO 8601. Absent: never. */
  expireAt?: string
}

/** A rule that compares a record with all others, or with the day of the check. */
export interface CorpusRule {
  explanations: Explanations
  /**
   * @param record facts of the record to report on: those in `corpus`, or newer ones of the same file.
   * @param corpus all records; the record's own entry in it is not compared with it.
   */
  check: (record: RecordFacts, corpus: Corpus, report: ReportFinding) => void
}

/** A rule about entries of `redirects.yaml`. */
export interface RedirectRule {
  explanations: Explanations
  /** @returns what is wrong with the entry; absent if nothing is. */
  check: (redirect: Redirect, corpus: Corpus) => Problem | undefined
}
