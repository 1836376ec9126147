import { LRUCache } from 'lru-cache'
import type { Answer } from '../model/types'
import { listEdits } from './edits'
import type { QueryWord } from './query'
import type { KnownWord, SearchSource } from './source'

/** The terms for which one typed word is searched. */
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

/** A word on fewer questions may be a misspelling. */
const rare = 3
/** A word on fewer questions than this is examined for slips that are words themselves, such as "cos" for "cost". */
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

/** Words one edit away that more questions hold than `count`. */
function listCorrections(source: SearchSource, word: string, count: number): Answer<KnownWord[]> {
  if (word.length < 3 || word.length > longestGuess) return []
  return source.listKnown(listEdits(word), count, mostCorrections)
}

/** Words that begin one edit away from a beginning. */
function listCorrectedCompletions(source: SearchSource, prefix: string): Answer<KnownWord[]> {
  if (prefix.length < shortestBeginning || prefix.length > longestGuess) return []
  const edits = listEdits(prefix).filter((edit) => edit.length >= prefix.length)
  return source.listCompletions(edits, mostCorrections)
}

/** Stemming changes no letter but a word's last ones (happy, happi; sizing, size). */
function getBeginning(term: string): string {
  return term.length > 3 ? term.slice(0, -1) : term
}

/** Other spellings that may have been meant by a word whose term, with completions, `count` questions hold. */
async function listGuesses(
  source: SearchSource,
  { word, open }: QueryWord,
  count: number,
): Promise<KnownWord[]> {
  if (count < rare) {
    const corrections = await listCorrections(source, word, count)
    return open ? [...corrections, ...(await listCorrectedCompletions(source, word))] : corrections
  }
  // A slip may have the stem of another word ("repention") or be a rare word itself.
  const written = await source.countWord(word)
  if (written >= common) return []
  return listCorrections(
    source,
    word,
    Math.max(rare, written * farCommoner, written === 0 ? count : 0),
  )
}

/** What to search for a typed word: itself, words that it may begin and, where it is hardly known, its corrections. */
async function resolveWord(source: SearchSource, typed: QueryWord): Promise<WordGroup> {
  const { word, term, open } = typed
  const hint = term === ''
  const own = hint ? 0 : await source.countTerm(term)
  const weights = new Map<string, number>(hint ? [] : [[term, 1]])
  const beginnings = new Set(hint ? [] : [getBeginning(term)])
  let count = own
  let correction: string | undefined
  const add = (row: KnownWord, weight: number) => {
    if (weights.has(row.term)) return
    weights.set(row.term, weight)
    count += row.count
  }
  if (open && word.length > 1) {
    const weight = own < rare ? completionWeights.ofBeginning : completionWeights.ofWord
    const completions = await source.listCompletions([word], mostCompletions)
    for (const row of completions) add(row, weight)
    if (completions.length > 0) beginnings.add(word.slice(0, 3))
  }
  if (!hint) {
    const guesses = await listGuesses(source, typed, count)
    for (const row of guesses) {
      add(row, guessWeight)
      beginnings.add(getBeginning(row.term))
    }
    if (own === 0) correction = guesses[0]?.word
  }
  return { word, open, hint, weights, beginnings: [...beginnings], count, correction }
}

/** Words that are kept for each catalog, some hundred bytes each. */
const mostKept = 2_000

interface Kept {
  version: number | string
  words: LRUCache<string, WordGroup>
}

const catalogs = new WeakMap<SearchSource, Kept>()

async function getKept(source: SearchSource): Promise<Kept['words']> {
  const version = await source.getVersion()
  let kept = catalogs.get(source)
  if (kept?.version !== version) {
    kept = { version, words: new LRUCache({ max: mostKept }) }
    catalogs.set(source, kept)
  }
  return kept.words
}

/**
 * Resolves each word of a query. A reader who types sends the words already typed to their end, so
 * these are kept while the catalog stays as it is.
 */
export async function resolveWords(
  source: SearchSource,
  words: readonly QueryWord[],
): Promise<WordGroup[]> {
  const kept = await getKept(source)
  return Promise.all(
    words.map(async (typed) => {
      const present = typed.open ? undefined : kept.get(typed.word)
      if (present) return present
      const group = await resolveWord(source, typed)
      if (!typed.open) kept.set(typed.word, group)
      return group
    }),
  )
}
