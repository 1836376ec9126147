import type { Database, Value } from '../sqlite/store/database'
import { listEdits } from './edits'
import type { QueryWord } from './query'

/** What one typed word is searched as. */
export interface WordGroup {
  /** As typed, folded. */
  word: string
  /** Whether longer words that begin so count as typed. */
  open: boolean
  /** Whether it is a stop word that may be the beginning of another: what goes on so is preferred, nothing has to. */
  hint: boolean
  /** Terms that may stand for the word, the likeliest first: 1 for what was typed, less for a completion or a guess. */
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
/** A word on fewer questions than this is looked at for slips that are words themselves, such as "cos" for "cost". */
const common = 10
/** The right spelling of such a slip is on so many times as many questions. */
const farCommoner = 10
const mostCompletions = 100
const mostCorrections = 5
const guessWeight = 0.9
/** A typed word that is a whole word is less likely to be the beginning of another. */
const completionWeights = { ofWord: 0.8, ofBeginning: 0.9 }
/** The number of edits grows with a word's length; of longer ones they are not looked up. */
const longestGuess = 24
/** A shorter beginning is one edit away from too many words. */
const shortestBeginning = 4

/** Words that a query over `search_word` gives. */
function listRows(db: Database, words: string, ...values: Value[]): WordRow[] {
  return db
    .list<[string, string, number]>(
      `SELECT json_array(word, term, count) AS entry FROM (${words})`,
      ...values,
    )
    .map(([word, term, count]) => ({ word, term, count }))
}

function listCompletions(db: Database, prefix: string): WordRow[] {
  return listRows(
    db,
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
  return listRows(
    db,
    `SELECT word, term, max(head, body) AS count FROM search_word
      WHERE word IN (SELECT value FROM json_each(?)) AND max(head, body) > ?
      ORDER BY count DESC, word LIMIT ?`,
    JSON.stringify(listEdits(word)),
    count,
    mostCorrections,
  )
}

/** Words that begin one edit away from a beginning. */
function listCorrectedCompletions(db: Database, prefix: string): WordRow[] {
  if (prefix.length < shortestBeginning || prefix.length > longestGuess) return []
  return listRows(
    db,
    `SELECT DISTINCT word, term, head AS count FROM json_each(?) AS edit
      CROSS JOIN search_word ON word >= edit.value AND word < edit.value || char(1114111)
      WHERE head > 0 ORDER BY head DESC, word LIMIT ?`,
    JSON.stringify(listEdits(prefix).filter((edit) => edit.length >= prefix.length)),
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

function countWord(db: Database, word: string): number {
  const row = db.get<{ count: number }>(
    'SELECT max(head, body) AS count FROM search_word WHERE word = ?',
    word,
  )
  return row?.count ?? 0
}

/** Stemming changes no letter but a word's last ones (happy, happi; sizing, size). */
function getBeginning(term: string): string {
  return term.length > 3 ? term.slice(0, -1) : term
}

/** Other spellings that may have been meant by a word whose term, with completions, `count` questions hold. */
function listGuesses(db: Database, { word, open }: QueryWord, count: number): WordRow[] {
  if (count < rare) {
    const corrections = listCorrections(db, word, count)
    return open ? [...corrections, ...listCorrectedCompletions(db, word)] : corrections
  }
  // A slip may have the stem of another word ("repention") or be a rare word itself.
  const written = countWord(db, word)
  if (written >= common) return []
  return listCorrections(db, word, Math.max(rare, written * farCommoner, written === 0 ? count : 0))
}

/** What to search for a typed word: itself, words that it may begin and, where it is hardly known, its corrections. */
export function resolveWord(db: Database, typed: QueryWord): WordGroup {
  const { word, term, open } = typed
  const hint = term === ''
  const own = hint ? 0 : countTerm(db, term)
  const weights = new Map<string, number>(hint ? [] : [[term, 1]])
  const beginnings = new Set(hint ? [] : [getBeginning(term)])
  let count = own
  let correction: string | undefined
  const add = (row: WordRow, weight: number) => {
    if (weights.has(row.term)) return
    weights.set(row.term, weight)
    count += row.count
  }
  if (open && word.length > 1) {
    const weight = own < rare ? completionWeights.ofBeginning : completionWeights.ofWord
    const completions = listCompletions(db, word)
    for (const row of completions) add(row, weight)
    if (completions.length > 0) beginnings.add(word.slice(0, 3))
  }
  if (!hint) {
    const guesses = listGuesses(db, typed, count)
    for (const row of guesses) {
      add(row, guessWeight)
      beginnings.add(getBeginning(row.term))
    }
    if (own === 0) correction = guesses[0]?.word
  }
  return { word, open, hint, weights, beginnings: [...beginnings], count, correction }
}
