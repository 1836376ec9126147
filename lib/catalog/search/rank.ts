import type { Database } from '../sqlite/store/database'
import type { Candidates } from './candidates'
import { findPassage, foldInPlace } from './passage'
import { type SearchRecord, scoreHead } from './score'
import type { QueryTerms } from './terms'

/** A question with its rank's figure. */
export interface Hit {
  record: SearchRecord
  score: number
}

/** What a sentence of the answer with the whole query is worth, against heads. */
export const passageWeights = {
  /** Where title, keywords and description of some question hold every word: it only parts equals. */
  behindHeads: 0.5,
  /** Where none does. */
  alone: 2,
  /** Where none does, and the query is a question: it says how a title may go on, keywords what an answer may hold. */
  aloneInQuestion: 0.6,
}

/** Indexed questions by their numbers, in the given order. */
export function readRecords(db: Database, numbers: Iterable<number>): SearchRecord[] {
  return db
    .list<[number, number, string, string]>(
      `SELECT json_array(n, subject, title, keywords) AS entry
        FROM json_each(?) AS wanted JOIN search_record ON search_record.n = wanted.value`,
      JSON.stringify([...numbers]),
    )
    .map(([n, subject, title, keywords]) => ({ n, subject, title, keywords }))
}

/** The plain text of an indexed question's answer. */
export function readText(db: Database, n: number): string {
  return db.get<{ text: string }>('SELECT text FROM search_text WHERE n = ?', n)?.text ?? ''
}

/** Higher scores first; equals in a fixed order, so that pages do not overlap. */
function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || b.record.n - a.record.n
}

/** Questions by their titles and keywords, the best first. */
export function rankHeads(db: Database, numbers: Iterable<number>, terms: QueryTerms): Hit[] {
  const records = readRecords(db, new Set(numbers))
  return records.map((record) => ({ record, score: scoreHead(record, terms) })).sort(compareHits)
}

/** Candidates, the best first. */
export function rankCandidates(
  db: Database,
  { exact, heads, bodies }: Candidates,
  terms: QueryTerms,
): Hit[] {
  const hits = rankHeads(db, [...heads, ...bodies], terms)
  const { behindHeads, alone, aloneInQuestion } = passageWeights
  const weight = exact.length > 0 ? behindHeads : terms.isQuestion ? aloneInQuestion : alone
  for (const hit of hits.filter(({ record }) => bodies.has(record.n))) {
    const { share } = findPassage(foldInPlace(readText(db, hit.record.n)), terms)
    hit.score += weight * share ** 2
  }
  return hits.sort(compareHits)
}
