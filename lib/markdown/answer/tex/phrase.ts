import type { TexToken } from './scan'

/** A word that is no product of variables, abbreviation or formula of a compound. */
const PLAIN_WORD = /^(?:[A-Z][a-z]{3,}|[a-z]{4,})$/

/** Names that TeX authors write without a backslash; they are operators, not words. */
const FUNCTIONS = new Set('sinh cosh tanh coth sech csch arcsin arccos arctan'.split(' '))

/** A run of words in math. */
export interface Phrase {
  text: string
  /** Tokens it takes up. */
  length: number
  words: number
}

/**
 * The words that start at `tokens[at]`, joined by single spaces, possessives included. Undefined
 * unless one of them is a plain word of four letters or more, so that products of variables (`mgh`)
 * and compounds (`NaCl`) stay math.
 */
export function readPhrase(tokens: readonly TexToken[], at: number): Phrase | undefined {
  let text = ''
  let end = at
  let words = 0
  let plain = false
  for (;;) {
    const word = tokens[end]
    if (word?.kind !== 'word' || (word.text.length < 2 && (words === 0 || word.text !== 'a'))) break
    text += (words > 0 ? ' ' : '') + word.text
    words++
    plain ||= PLAIN_WORD.test(word.text) && !FUNCTIONS.has(word.text)
    end++
    const [hyphen, rest] = [tokens[end], tokens[end + 1]]
    if (hyphen?.text === '-' && /^[A-Z]/.test(word.text) && /^[a-z]{3}/.test(rest?.text ?? '')) {
      text += `-${rest?.text}`
      end += 2
    }
    const [prime, s] = [tokens[end], tokens[end + 1]]
    if (prime?.kind === 'prime' && s?.text === 's') {
      text += "'s"
      end += 2
    }
    if (tokens[end]?.kind !== 'space') break
    end++
  }
  if (tokens[end - 1]?.kind === 'space') end--
  return plain ? { text, length: end - at, words } : undefined
}
