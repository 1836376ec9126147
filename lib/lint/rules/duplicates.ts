import type { Problem } from '@/lib/content'
import type { CorpusRule, RecordFacts } from '../rule'
import { compareSketches, listBands } from '../sketch'

/** Share of runs of words that nearly equal answers have in common. */
const minCommon = 0.8

/** Records of a band that others are compared with; a stock phrase in all records would make it millions of pairs. */
const maxGroup = 100

/**
 * Records that say the same, and records that should not. One question under several subjects is meant
 * to share its id and its answer; that is no finding.
 */
export const duplicates: CorpusRule = {
  explanations: {
    'duplicate-id':
      'Two records share an id, which makes them one question under two subjects, but their answers differ; one of them is shown at neither place. Give one a new id, or make the answers the same.',
    'duplicate-answer':
      'Two records with different ids have the same answer, so they are taken for one question: one page is shown, the other address leads to it. If that is meant, say so with `canonical_of` (`portal merge`); else correct the answer.',
    'duplicate-near':
      'Two records with different ids have nearly the same answer. Search engines will show one of them at most. Merge them (`portal merge`), or make each say what the other does not.',
    'duplicate-question':
      'Two records of one subject ask the same question, word for word, and answer it differently. Merge them (`portal merge`), or say in the questions what tells them apart.',
  },
  check({ records }, report) {
    const warn = (
      record: RecordFacts,
      code: string,
      message: string,
      fix: string,
      field: string,
    ) => {
      const problem: Problem = { severity: 'warning', code, message, fix }
      report(record, problem, { path: [field] })
    }
    for (const [first, other] of listRepeated(records, (record) => record.id)) {
      if (first.answer === other.answer) continue
      const message = `The id ${other.id} belongs to ${first.file}, whose answer is another.`
      warn(other, 'duplicate-id', message, 'Give one of the two a new id.', 'id')
    }
    for (const [first, other] of listRepeated(records, (record) => record.answer)) {
      if (first.id === other.id || first.isStated || other.isStated) continue
      const message = `The answer is the same as in ${first.file}.`
      warn(other, 'duplicate-answer', message, getMerge(other, first), 'answer')
    }
    for (const [first, other] of listNear(records)) {
      const message = `The answer is nearly the same as in ${first.file}.`
      warn(other, 'duplicate-near', message, getMerge(other, first), 'answer')
    }
    for (const [first, other] of listRepeated(records, getSubjectQuestion)) {
      if (first.id === other.id || first.answer === other.answer) continue
      const message = `The question is the same as in ${first.file}.`
      warn(other, 'duplicate-question', message, getMerge(other, first), 'question')
    }
  },
}

/** The command that makes one question of two records. */
function getMerge(other: RecordFacts, first: RecordFacts): string {
  const [from, to] = [other, first].map(({ file }) => file.slice('learn/'.length, -'.md'.length))
  return `Merge them: \`portal merge ${from} --into ${to}\`.`
}

function getSubjectQuestion({ file, question }: RecordFacts): string {
  return `${file.slice(0, file.lastIndexOf('/'))} ${question}`
}

/** Each record whose key an earlier record has, with the first of these. */
function* listRepeated(
  records: readonly RecordFacts[],
  getKey: (record: RecordFacts) => string | number,
): Generator<[RecordFacts, RecordFacts]> {
  const seen = new Map<string | number, RecordFacts>()
  for (const record of records) {
    const key = getKey(record)
    const first = seen.get(key)
    if (first) yield [first, record]
    else seen.set(key, record)
  }
}

/** Each record whose answer is nearly that of an earlier one, with the first of these; only records that share a band are compared. */
function* listNear(records: readonly RecordFacts[]): Generator<[RecordFacts, RecordFacts]> {
  const bands = new Map<string, RecordFacts[]>()
  for (const record of records) {
    const keys = listBands(record.sketch)
    let first: RecordFacts | undefined
    for (const key of keys) {
      const group = bands.get(key) ?? []
      first ??= group.find((other) => isNear(other, record))
      bands.set(key, group)
      if (group.length < maxGroup) group.push(record)
    }
    if (first) yield [first, record]
  }
}

function isNear(a: RecordFacts, b: RecordFacts): boolean {
  if (a.id === b.id || a.answer === b.answer || a.isStated || b.isStated) return false
  return compareSketches(a.sketch, b.sketch) >= minCommon
}
