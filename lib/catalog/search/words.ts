import type { Database } from '../database'
import { listEdits } from './edits'
import type { QueryWord } from './query'

/** What one typed word is searched as. */
export interface WordGroup {
  /** As typed, folded. */
  word: string
  /** Whether longer words that begin so count as typed. */
  open: boolean
  /** Terms that may stand for the word, at least one: 1 for what was typed, less for a completion or a guess. */
  weights: ReadonlyMap<string, number>
  /** Beginnings of words, one of which every word with these terms has. */
  beginnings: string[]
  /** Questions that hold one of the terms, about. */
  count: number
  /** The likeliest right spelling, where no question holds what was typed. */
  correction?: string
}

interface WordRow {
  word: string
  term: string
  /** Questions that hold the word. */
  count: number
}

/** A word on fewer questions may be a slip of somebody's. */
const rare = 3
const mostCompletions = 100
const mostCorrections = 5
const guessWeight = 0.9
/** A typed word that is a whole word is less likely to be the beginning of another. */
const completionWeights = { ofWord: 0.8, ofBeginning: 0.9 }
/** The number of edits grows with a word's length; of longer ones they are not looked up. */
const longestGuess = 24

function listCompletions(db: Database, prefix: string): WordRow[] {
  return db.all<WordRow>(
    `SELECT word, term, head AS count FROM search_word
      WHERE word >= ? AND word < ? AND head > 0 ORDER BY head DESC, word LIMIT ?`,
    prefix,
    `${prefix}\u{10ffff}`,
    mostCompletions,
  )
}

/** Words one edit away that more questions hold than `count`. */
function listCorrections(db: Database, word: string, count: number): WordRow[] {
  if (word.length < 3 || word.length > longestGuess) return []
  return db.all<WordRow>(
    `SELECT word, term, max(head, body) AS count FROM search_word
      WHERE word IN (SELECT value FROM json_each(?)) AND max(head, body) > ?
      ORDER BY count DESC, word LIMIT ?`,
    JSON.stringify(listEdits(word)),
    count,
    mostCorrections,
  )
}

function countTerm(db: Database, term: string): number {
  const row = db.get<{ count: number | null }>(
    'SELECT sum(max(head, body)) AS count FROM search_word WHERE term = ?',
    term,
  )
  return row?.count ?? 0
}

/** Stemming changes no letter but a word's last ones (happy, happi; sizing, size). */
function getBeginning(term: string): string {
  return term.length > 3 ? term.slice(0, -1) : term
}

/** What to search for a typed word: itself, words that it may begin and, where it is hardly known, its corrections. */
export function resolveWord(db: Database, { word, term, open }: QueryWord): WordGroup {
  const own = countTerm(db, term)
  const weights = new Map([[term, 1]])
  const beginnings = new Set([getBeginning(term)])
  let count = own
  let correction: string | undefined
  const add = (row: WordRow, weight: number) => {
    if (weights.has(row.term)) return
    weights.set(row.term, weight)
    count += row.count
  }
  if (open && word.length > 1) {
    const weight = own < rare ? completionWeights.ofBeginning : completionWeights.ofWord
    for (const row of listCompletions(db, word)) add(row, weight)
    if (weights.size > 1) beginnings.add(word.slice(0, 3))
  }
  if (count < rare) {
    const corrections = listCorrections(db, word, count)
    for (const row of corrections) {
      add(row, guessWeight)
      beginnings.add(getBeginning(row.term))
    }
    if (own === 0) correction = corrections[0]?.word
  }
  return { word, open, weights, beginnings: [...beginnings], count, correction }
}
