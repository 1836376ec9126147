import { termOf } from './analyse'
import type { QueryTerms } from './terms'

/** Where a word of the query stands in a text. */
export interface Occurrence {
  start: number
  end: number
  /** Index of the query's word group. */
  group: number
}

const wordUnit = /[\p{L}\p{N}]/u
const sentenceEnd = /[.!?:]\s|\n/

/** Letters beyond ASCII with what they are folded to: to normalize one takes a hundred times as long as to find it here. */
const foldedLetters = new Map<string, string>()
const mostLetters = 10_000

function foldLetter(letter: string): string {
  let folded = foldedLetters.get(letter)
  if (folded === undefined) {
    const plain = letter.normalize('NFKD').replace(/\p{M}+/gu, '')
    folded = plain.length === letter.length ? plain : letter
    if (foldedLetters.size < mostLetters) foldedLetters.set(letter, folded)
  }
  return folded
}

/** Lower case without accents, a UTF-16 unit for each, so that places hold for the text itself. */
export function foldInPlace(text: string): string {
  const lower = text.toLowerCase()
  const same = lower.length === text.length ? lower : text
  return same.replace(/\P{ASCII}/gu, foldLetter)
}

/** Places of a query's words in a folded text, in its order. */
export function listOccurrences(folded: string, { groups, lookup }: QueryTerms): Occurrence[] {
  const found = new Map<number, Occurrence>()
  for (const { beginnings } of groups) {
    for (const beginning of beginnings) {
      let at = folded.indexOf(beginning)
      for (; at >= 0; at = folded.indexOf(beginning, at + 1)) {
        if (found.has(at) || (at > 0 && wordUnit.test(folded.charAt(at - 1)))) continue
        let end = at + beginning.length
        while (end < folded.length && wordUnit.test(folded.charAt(end))) end++
        const match = lookup.get(termOf(folded.slice(at, end)))
        if (match) found.set(at, { start: at, end, group: match.group })
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

export interface Passage {
  /** The query's share that stands in the sentence, 0-1. */
  share: number
  /** Places of the query's words in the sentence, in order; empty if the text holds none of them. */
  occurrences: Occurrence[]
}

/** The sentence of a folded text that holds most of a query. */
export function findPassage(folded: string, terms: QueryTerms): Passage {
  const best: Passage = { share: 0, occurrences: [] }
  let sentence: Occurrence[] = []
  let share = 0
  for (const occurrence of listOccurrences(folded, terms)) {
    const previous = sentence.at(-1)
    if (previous && sentenceEnd.test(folded.slice(previous.end, occurrence.start))) {
      sentence = []
      share = 0
    }
    if (!sentence.some(({ group }) => group === occurrence.group)) {
      share += terms.shares[occurrence.group] ?? 0
    }
    sentence.push(occurrence)
    if (share > best.share) {
      best.share = share
      best.occurrences = sentence
    }
  }
  return best
}
