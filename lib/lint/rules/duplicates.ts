import { freeIdPhrase } from '@/lib/content'
import { type Corpus, getSubjectQuestion } from '../corpus'
import { isPublic } from '../list-by-state'
import { compareMinHashes, listBands } from '../min-hash'
import type { CorpusRule, RecordFacts } from '../rule'

/** Share of runs of words that nearly equal answers have in common. */
const minCommon = 0.8

/**
 * Records that say the same, and records that should not. One question under several subjects is meant
 * to share its id and its answer; that is no finding.
 */
export const duplicates: CorpusRule = {
  explanations: {
    'duplicate-id':
      'Two records share an id, which makes them one question, but their answers differ. Readers of one of the two addresses are led to the other, so that one of the answers is shown nowhere. Give one a new id; for one question under two subjects, make the answers the same.',
    'duplicate-copy':
      'Two records share an id and an answer, which makes them one question, but their questions differ: mostly a file that was copied to begin another record. Readers of the new question are led to the old one. Give the copy an id and an answer of its own, or correct the question. A copy in the same subject that says the same throughout has no use: merge it.',
    'duplicate-answer':
      'Two records with different ids have the same answer, so they are taken for one question: one page is shown, the other address leads to it. If that is meant, say so with `canonical_of` (`portal merge`); else correct the answer.',
    'duplicate-near':
      'Two records with different ids have nearly the same answer. Search engines will show one of them at most. Merge them (`portal merge`), or make each say what the other does not.',
    'duplicate-question':
      'Two records of one subject ask the same question, word for word, and answer it differently. Merge them (`portal merge`), or say in the questions what tells them apart.',
  },
  check(record, corpus, report) {
    const sameId = findEarlier(record, corpus.byId.get(record.id))
    if (sameId && sameId.answer !== record.answer) {
      report(
        'duplicate-id',
        `The id ${record.id} belongs to ${sameId.file}, whose answer is another: readers of one are led to the other.`,
        `Write \`id: ${freeIdPhrase}\`, unless both are one question, whose answer has to be the same.`,
        'id',
        'error',
      )
    } else if (sameId && sameId.question !== record.question) {
      report(
        'duplicate-copy',
        `The id ${record.id} and the answer are those of ${sameId.file}, whose question is another: readers of one are led to the other.`,
        `Write \`id: ${freeIdPhrase}\` and the answer of this question, or make the questions the same.`,
        'id',
        'error',
      )
    }
    const warn = (field: string, code: string, message: string, other: RecordFacts) =>
      report(code, message, getMerge(record, other, corpus), field)
    if (sameId && isWholeCopy(record, sameId)) {
      const message = `Id, question and answer are those of ${sameId.file}, in the same subject.`
      warn('id', 'duplicate-copy', message, sameId)
    }
    const isAnother = ({ id, isStated }: RecordFacts) =>
      id !== record.id && !isStated && !record.isStated
    const sameAnswer = findEarlier(record, corpus.byAnswer.get(record.answer))
    if (sameAnswer && isAnother(sameAnswer)) {
      const message = `The answer is the same as in ${sameAnswer.file}.`
      warn('answer', 'duplicate-answer', message, sameAnswer)
    }
    const near = findNear(record, corpus, isAnother)
    if (near) {
      const message = `The answer is nearly the same as in ${near.file}.`
      warn('answer', 'duplicate-near', message, near)
    }
    const sameQuestion = findEarlier(record, corpus.byQuestion.get(getSubjectQuestion(record)))
    if (sameQuestion && sameQuestion.id !== record.id && sameQuestion.answer !== record.answer) {
      const message = `The question is the same as in ${sameQuestion.file}.`
      warn('question', 'duplicate-question', message, sameQuestion)
    }
  },
}

/** Whether two files of one subject say the same: mostly a copy that is still to be changed. */
function isWholeCopy(a: RecordFacts, b: RecordFacts): boolean {
  return a.answer === b.answer && getSubjectQuestion(a) === getSubjectQuestion(b)
}

/**
 * Whether `a` was most likely there before `b`, which is then the one to change: a copy keeps the address
 * of the file that it was made from.
 */
function isEarlier(a: RecordFacts, b: RecordFacts): boolean {
  if (a.isMisplaced !== b.isMisplaced) return b.isMisplaced
  return a.date === b.date ? a.file < b.file : a.date < b.date
}

/** The earliest record of a group, where that is another file than the record's and earlier. */
function findEarlier(
  record: RecordFacts,
  group: readonly RecordFacts[] = [],
): RecordFacts | undefined {
  let first: RecordFacts | undefined
  for (const other of group) {
    if (other.file !== record.file && (!first || isEarlier(other, first))) first = other
  }
  return first && isEarlier(first, record) ? first : undefined
}

/** An earlier record whose answer is nearly the same; only records that share a band are compared. */
function findNear(
  record: RecordFacts,
  { byBand }: Corpus,
  isAnother: (other: RecordFacts) => boolean,
): RecordFacts | undefined {
  for (const band of listBands(record.minHash)) {
    const near = byBand
      .get(band)
      ?.find(
        (other) =>
          isAnother(other) &&
          other.answer !== record.answer &&
          isEarlier(other, record) &&
          compareMinHashes(other.minHash, record.minHash) >= minCommon,
      )
    if (near) return near
  }
  return undefined
}

/** The remedy for two records of one question: a command, if `portal merge` would accept it. */
function getMerge(record: RecordFacts, other: RecordFacts, { stated, now }: Corpus): string {
  const isStated = [record, other].some(
    ({ id, address, isStated }) => isStated || stated.has(id) || stated.has(address),
  )
  const kept = [other, record].find((one) => isPublic(one, now))
  if (isStated || !kept) return 'Make each say what the other does not, or remove one of them.'
  const [from, to] = [kept === other ? record : other, kept].map(({ file }) =>
    file.slice('learn/'.length, -'.md'.length),
  )
  return `Merge them: \`portal merge ${from} --into ${to}\`.`
}
