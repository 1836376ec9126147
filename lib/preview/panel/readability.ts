/** The difficulty of an English text. */
export interface Readability {
  words: number
  sentences: number
  /**
   * Flesch's Reading Ease (Rudolf Flesch, "A new readability yardstick", Journal of Applied Psychology 32, 1948): from
   * about 0, hard, to 100, easy; plain English is 60 and more. Absent for a text without words.
   */
  ease?: number
  /** The score's meaning, in Flesch's words. Absent with it. */
  level?: string
}

/** Scores from which a text is so hard or easier, from the same article. */
const levels: readonly [from: number, level: string][] = [
  [90, 'very easy'],
  [80, 'easy'],
  [70, 'fairly easy'],
  [60, 'standard'],
  [50, 'fairly difficult'],
  [30, 'difficult'],
  [Number.NEGATIVE_INFINITY, 'very difficult'],
]

/**
 * Measures a text's readability.
 * @param text plain text without formulas and code, a line for each paragraph. Only words of Latin letters count, and
 *   of single letters those of English: any other is the name of a quantity.
 */
export function measureReadability(text: string): Readability {
  const words = (text.match(/\p{Script=Latin}+(?:['’-]\p{Script=Latin}+)*/gu) ?? []).filter(
    (word) => word.length > 1 || /[aio]/i.test(word),
  )
  if (words.length === 0) return { words: 0, sentences: 0 }
  const sentences = text
    .split(/[.!?:;]+(?=\s|$)|\n/)
    .filter((part) => /\p{Script=Latin}/u.test(part)).length
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const score = 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length)
  const ease = Math.round(score)
  const level = levels.find(([from]) => ease >= from)?.[1]
  return { words: words.length, sentences, ease, ...(level !== undefined && { level }) }
}

/** An ending whose e is not spoken: after a consonant, other than an l that makes a syllable (`table`), or t and d before `ed`. */
const silentEnding = /(?:(?:[^laeiouy]|[aeiouy]l)es?|(?:[^laeiouytd]|[aeiouy]l)ed)$/

/** Syllables of an English word, by its groups of vowels; an estimate, as all programs make it. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const spoken = letters.replace(silentEnding, (end) => end.replace(/e[sd]?$/, ''))
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0)
}
