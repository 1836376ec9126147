import { stemmer } from 'stemmer'
import { stopWords } from './stop-words'

/** Longer words are cut here, so that no input makes a long index term. */
const longestWord = 40

const isAscii = /^\p{ASCII}*$/u
const apostrophes = /[\u2018\u2019\u02bc\uff07]/g

/** Kinds of UTF-16 unit: 0 not yet asked, 1 part of a word, 2 a gap. */
const unitKinds = new Uint8Array(65_536)

function isWordUnit(unit: number): boolean {
  const kind = unitKinds[unit]
  if (kind) return kind === 1
  const isPart = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit))
  unitKinds[unit] = isPart ? 1 : 2
  return isPart
}

/** Lower case, compatibility forms resolved, accents dropped: what is compared, never what is shown. */
export function foldText(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase()
  const plain = text.replace(apostrophes, "'").normalize('NFKD')
  return (isAscii.test(plain) ? plain : plain.replace(/\p{M}+/gu, '')).toLowerCase()
}

/**
 * The words of a text in order, folded; stop words included, a possessive `'s` dropped,
 * `c++` and `c#` kept apart from `c`.
 */
export function listWords(text: string): string[] {
  const folded = foldText(text)
  const words: string[] = []
  let start = -1
  for (let at = 0; at <= folded.length; at++) {
    if (at < folded.length && isWordUnit(folded.charCodeAt(at))) {
      if (start < 0) start = at
      continue
    }
    if (start < 0) continue
    const word = folded.slice(start, Math.min(at, start + longestWord))
    start = -1
    if (word === 's' && folded[at - 2] === "'") continue
    if (word.length === 1 && folded.startsWith('++', at)) words.push(`${word}plusplus`)
    else if (word.length === 1 && folded[at] === '#') words.push(`${word}sharp`)
    else words.push(word)
  }
  return words
}

/** Whether a folded word carries no meaning of its own. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/** A copy to keep: a slice of a text keeps the whole text alive in V8. */
export function copyWord(word: string): string {
  return Buffer.from(word).toString()
}

/** Index terms already computed, empty for stop words; bounded, since texts bring ever new words. */
const terms = new Map<string, string>()
const mostTerms = 50_000

/** The term under which a folded word is indexed; empty for a stop word. Words with digits or outside a-z stay as they are. */
export function termOf(word: string): string {
  let term = terms.get(word)
  if (term === undefined) {
    const key = copyWord(word)
    term = stopWords.has(key) ? '' : /^[a-z]+$/.test(key) ? stemmer(key) : key
    if (terms.size >= mostTerms) terms.clear()
    terms.set(key, term)
  }
  return term
}

/** The index terms of a text in order. One analyser serves indexing and queries. */
export function listTerms(text: string): string[] {
  return listWords(text).map(termOf).filter(Boolean)
}
