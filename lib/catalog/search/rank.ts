import type { Candidates } from './candidates'
import { findPassage, foldInPlace } from './passage'
import { type SearchRecord, scoreHead } from './score'
import type { SearchSource } from './source'
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

/** Higher scores first; equals in a fixed order, so that pages do not overlap. */
function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || b.record.n - a.record.n
}

/** Questions by their titles and keywords, the best first. */
export async function rankHeads(
  source: SearchSource,
  numbers: Iterable<number>,
  terms: QueryTerms,
): Promise<Hit[]> {
  const records = await source.listRecords([...new Set(numbers)])
  return records.map((record) => ({ record, score: scoreHead(record, terms) })).sort(compareHits)
}

/** Candidates, the best first. */
export async function rankCandidates(
  source: SearchSource,
  { exact, heads, bodies }: Candidates,
  terms: QueryTerms,
): Promise<Hit[]> {
  const hits = await rankHeads(source, [...heads, ...bodies], terms)
  const { behindHeads, alone, aloneInQuestion } = passageWeights
  const weight = exact.length > 0 ? behindHeads : terms.isQuestion ? aloneInQuestion : alone
  const read = hits.filter(({ record }) => bodies.has(record.n))
  const texts = await source.listTexts(read.map(({ record }) => record.n))
  for (const [index, hit] of read.entries()) {
    const { share } = findPassage(foldInPlace(texts[index] ?? ''), terms)
    hit.score += weight * share ** 2
  }
  return hits.sort(compareHits)
}
