import { stemmer } from 'stemmer'
import { scanWords } from './scan-words'
import { stopWords } from './stop-words'

/** An index term, and where it was met last. */
interface KnownTerm {
  /** Empty for a stop word. */
  readonly text: string
  /** Number of the last text that it was met in. */
  metIn: number
}

/** A folded word that was met before. */
interface KnownWord {
  readonly text: string
  readonly term: KnownTerm
  metIn: number
}

/** What a text says, stop words left out, each once and in the order in which it is said first. */
export interface TellingWords {
  words: string[]
  terms: string[]
}

/** A copy to keep: a slice of a text keeps the whole text alive in V8. */
export function copyWord(word: string): string {
  return Buffer.from(word).toString()
}

/** Chosen by this process, so that nobody can craft words that collide in its tables. */
const seed = Math.floor(Math.random() * 2 ** 32)

/** FNV-1a over UTF-16 units. */
function hashWord(text: string, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}

/**
 * Words already met, with their terms: to stem a word takes far longer than to look it up. Bounded, since texts bring
 * ever new words. A table of its own, since words of a text are found in it where they stand: with a `Map`, for which
 * each has to be cut out first, a build of the catalog takes a twentieth longer.
 */
export class Lexicon {
  readonly #most: number
  /** Places in `#words`, each one higher, by their words' hashes; 0 is free. Never more than half full. */
  #slots: Int32Array
  readonly #words: KnownWord[] = []
  readonly #terms = new Map<string, KnownTerm>()
  #texts = 0

  /** @param most words that are remembered, a power of two; then it starts again. */
  constructor(most: number) {
    this.#most = most
    this.#slots = new Int32Array(2 * most)
  }

  /** The index term of a folded word, empty for a stop word. Words with digits or outside a-z stay as they are. */
  getTerm(word: string): string {
    this.#makeRoom()
    return this.#meet(word, 0, word.length).term.text
  }

  /** What a folded text says. */
  listTelling(folded: string): TellingWords {
    // Never within a text: what was met in it would be forgotten.
    this.#makeRoom()
    this.#texts += 1
    const telling: TellingWords = { words: [], terms: [] }
    scanWords(folded, (start, end, ending) => {
      if (ending === '') this.#tell(this.#meet(folded, start, end), telling)
      else {
        const word = folded.slice(start, end) + ending
        this.#tell(this.#meet(word, 0, word.length), telling)
      }
    })
    return telling
  }

  #tell(known: KnownWord, { words, terms }: TellingWords): void {
    if (known.metIn === this.#texts) return
    known.metIn = this.#texts
    const { term } = known
    if (term.text === '') return
    words.push(known.text)
    if (term.metIn === this.#texts) return
    term.metIn = this.#texts
    terms.push(term.text)
  }

  #makeRoom(): void {
    if (this.#words.length < this.#most) return
    this.#words.length = 0
    this.#slots.fill(0)
    this.#terms.clear()
  }

  #meet(text: string, start: number, end: number): KnownWord {
    const mask = this.#slots.length - 1
    let slot = hashWord(text, start, end) & mask
    for (;;) {
      const known = this.#words[(this.#slots[slot] ?? 0) - 1]
      if (!known) break
      if (isAt(known.text, text, start, end)) return known
      slot = (slot + 1) & mask
    }
    const word = copyWord(text.slice(start, end))
    const known: KnownWord = { text: word, term: this.#getTerm(word), metIn: 0 }
    this.#slots[slot] = this.#words.push(known)
    // One text alone may bring more words than are remembered.
    if (2 * this.#words.length > this.#slots.length) this.#grow()
    return known
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length)
    const mask = slots.length - 1
    for (const [place, { text }] of this.#words.entries()) {
      let slot = hashWord(text, 0, text.length) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = place + 1
    }
    this.#slots = slots
  }

  #getTerm(word: string): KnownTerm {
    const text = stopWords.has(word) ? '' : /^[a-z]+$/.test(word) ? stemmer(word) : word
    let term = this.#terms.get(text)
    if (!term) {
      term = { text, metIn: 0 }
      this.#terms.set(text, term)
    }
    return term
  }
}
