import type { Answer, QuestionSummary, SubjectSummary, TopicSummary } from '../model/types'
import type { Expression, Filter, SearchPart } from './match'
import type { SearchRecord } from './score'

/** A word as questions spell it. */
export interface KnownWord {
  /** Folded. */
  word: string
  term: string
  /** Questions that hold the word. */
  count: number
}

/**
 * What searching asks of an engine, which finds rows and ranks nothing, so that ranks are equal on all engines. Calls
 * that are made at once may be answered by one look.
 */
export interface SearchSource {
  /** A value that differs whenever what is known of words may have changed. */
  getVersion(): Answer<number | string>
  /** Number of questions in the catalog. */
  countQuestions(): Answer<number>
  /** Sum of the questions that hold a word of this term. */
  countTerm(term: string): Answer<number>
  /** Number of questions that hold a folded word. */
  countWord(word: string): Answer<number>
  /** Words in heads that begin so, most frequent first. */
  listCompletions(beginnings: readonly string[], limit: number): Answer<KnownWord[]>
  /** Those of the given words that more than `above` questions hold, most frequent first. */
  listKnown(words: readonly string[], above: number, limit: number): Answer<KnownWord[]>
  /** Numbers of questions that match, the highest first. */
  listMatches(
    part: SearchPart,
    expression: Expression,
    limit: number,
    filter?: Filter,
  ): Answer<number[]>
  /** Numbers of questions that begin with folded words, in the order of their titles. */
  listOpenings(opening: string, limit: number, filter?: Filter): Answer<number[]>
  /** Indexed questions by their numbers, in the given order. */
  listRecords(numbers: readonly number[]): Answer<SearchRecord[]>
  /** Plain texts of answers, in the given order. */
  listTexts(numbers: readonly number[]): Answer<string[]>
  /** Keywords of records as they are written, in the given order. */
  listKeywords(numbers: readonly number[]): Answer<string[]>
  /** Questions by their numbers, in the given order. */
  listNumbered(numbers: readonly number[]): Answer<QuestionSummary[]>
  /** Subjects of the given questions, those of most of them first. */
  countSubjects(numbers: readonly number[], limit: number): Answer<TopicSummary[]>
  /** Values of a field among the given questions, with their counts. */
  countValues(field: string, numbers: readonly number[]): Answer<[value: string, count: number][]>
  /** A topic by any spelling of its slug. */
  getTopic(slug: string): Answer<TopicSummary | undefined>
  /** The number of a subject, with or without questions. */
  getSubjectNumber(slug: string): Answer<number | undefined>
  /** Subjects that have questions, without hidden ones. */
  listSubjects(): Answer<SubjectSummary[]>
}
