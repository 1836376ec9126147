import { readTyped } from '@/lib/typed-text'
import { listWords, termOf } from './analyse'

/** More terms than this are left out of a search, the last ones first. */
const mostTerms = 16

export interface QueryWord {
  /** Folded word, as typed. */
  word: string
  /** Its index term; empty for a stop word, which is only there where it may be the beginning of another word. */
  term: string
  /** Whether its end may not have been typed yet: the query ends in it. */
  open: boolean
}

export interface SearchQuery {
  /** The query as it was typed, by {@link readTyped}; for display. */
  text: string
  /** All words, stop words included. */
  words: string[]
  /** The words that are searched for, each term once. */
  terms: QueryWord[]
  /** Whether it is written as a question, where some words may be beside the point, and not as keywords. */
  isQuestion: boolean
}

/**
 * Reads what a person typed. Everything is text: quotes, wildcards and operators have no meaning.
 * A query without a word in it has empty `words`.
 */
export function parseQuery(raw: string): SearchQuery {
  const text = readTyped(raw)
  const isOpen = /[\p{L}\p{N}]$/u.test(text) && !/\s$/.test(raw)
  const words = listWords(text.replace(/\p{C}+/gu, ' '))
  const seen = new Set<string>()
  const terms: QueryWord[] = []
  let hint: QueryWord | undefined
  for (const [at, word] of words.entries()) {
    const term = termOf(word)
    const open = isOpen && at === words.length - 1
    if (!term) hint = open && word.length > 1 ? { word, term, open } : undefined
    else if (!seen.has(term) && terms.length < mostTerms) terms.push({ word, term, open })
    seen.add(term)
  }
  const isQuestion = words.length - terms.length >= 2
  if (hint && terms.length > 0) terms.push(hint)
  return { text, words, terms, isQuestion }
}
