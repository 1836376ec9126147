import { Lexicon, type TellingWords } from './lexicon'
import { scanWords } from './scan-words'

const isAscii = /^\p{ASCII}*$/u
const apostrophes = /[\u2018\u2019\u02bc\uff07]/g

/** Lower case, compatibility forms resolved, accents dropped: what is compared, never what is shown. */
export function foldText(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase()
  const plain = text.replace(apostrophes, "'").normalize('NFKD')
  return (isAscii.test(plain) ? plain : plain.replace(/\p{M}+/gu, '')).toLowerCase()
}

/** The words of a text in order, folded; stop words included. See {@link scanWords}. */
export function listWords(text: string): string[] {
  const folded = foldText(text)
  const words: string[] = []
  scanWords(folded, (start, end, ending) => words.push(folded.slice(start, end) + ending))
  return words
}

const lexicon = new Lexicon(1 << 15)

/** The term under which a folded word is indexed; empty for a stop word. */
export function termOf(word: string): string {
  return lexicon.getTerm(word)
}

/** The indexed form of a text. */
export function listTelling(text: string): TellingWords {
  return lexicon.listTelling(foldText(text))
}

/** The index terms of a text in order. One analyser serves indexing and queries. */
export function listTerms(text: string): string[] {
  return listWords(text).map(termOf).filter(Boolean)
}
