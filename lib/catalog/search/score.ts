import { termOf } from './analyse'
import type { QueryTerms } from './terms'
import type { WordGroup } from './words'

/** The facts of a question by which it is ranked. */
export interface SearchRecord {
  n: number
  subject: number
  /** The question's folded words, joined by blanks. */
  title: string
  /** Terms of the keywords; keywords apart by commas. */
  keywords: string
}

/** The weight of each signal; docs/decisions/0002-search-ranking.md measures the effect of each. */
export const weights = {
  /** A word found in a keyword only, against 1 in the title. */
  keyword: 0.7,
  /** Words of the title that the query asks for. */
  precision: 0.15,
  /** Neighbours in the query that stand in this order in the title. */
  order: 0.3,
  /** Words of the query that make up whole keywords. */
  whole: 0.5,
  /** Words of the query that stand in the title in the very form that was typed. */
  asTyped: 0.2,
}

function isTyped(group: WordGroup | undefined, word: string): boolean {
  if (!group) return false
  return group.open ? word.startsWith(group.word) : word === group.word
}

/** What a record's title and keywords have of one of a query's groups. */
interface GroupMatch {
  /** How well the best of its terms fits, 0-1. */
  best: number
  /** Where it stands first and last in the title, counted in telling words from 1; 0 if it does not. */
  first: number
  last: number
  /** Whether the title has it in the form that was typed. */
  isTyped: boolean
  /** Whether it is part of a keyword that the query has whole. */
  isWhole: boolean
}

/** Notes a title's words. @returns how many of them tell anything. */
function matchTitle(title: string, { groups, lookup }: QueryTerms, found: GroupMatch[]): number {
  let length = 0
  for (const word of title.split(' ')) {
    const term = termOf(word)
    if (!term) continue
    length++
    const match = lookup.get(term)
    const own = match && found[match.group]
    if (!own) continue
    own.best = Math.max(own.best, match.weight)
    if (own.first === 0) own.first = length
    own.last = length
    if (isTyped(groups[match.group], word)) own.isTyped = true
  }
  return length
}

function matchKeyword(keyword: string, { lookup }: QueryTerms, found: GroupMatch[]): void {
  let isWhole = true
  const covered: GroupMatch[] = []
  for (const term of keyword.split(' ')) {
    const match = lookup.get(term)
    const own = match && found[match.group]
    if (own) {
      own.best = Math.max(own.best, match.weight * weights.keyword)
      covered.push(own)
    } else isWhole = false
  }
  if (isWhole) for (const own of covered) own.isWhole = true
}

/** The score of title and keywords for a query; higher is better, 0 is nothing in common. */
export function scoreHead({ title, keywords }: SearchRecord, terms: QueryTerms): number {
  const { groups, shares } = terms
  const found = groups.map(
    (): GroupMatch => ({ best: 0, first: 0, last: 0, isTyped: false, isWhole: false }),
  )
  const length = matchTitle(title, terms, found)
  for (const keyword of keywords.split(',')) matchKeyword(keyword, terms, found)

  let [coverage, wholeShare, inTitle, typed, ordered] = [0, 0, 0, 0, 0]
  for (const [group, { best, first, last, isTyped, isWhole }] of found.entries()) {
    const share = shares[group] ?? 0
    coverage += best * share
    if (isWhole) wholeShare += share
    if (first > 0) inTitle++
    if (isTyped) typed++
    const before = found[group - 1]?.first ?? 0
    if (before > 0 && before < last) ordered++
  }
  return (
    // Cubed: two words of three are worth much less than two thirds of all.
    coverage ** 3 +
    weights.precision * (inTitle / Math.max(1, length)) +
    weights.order * (ordered / Math.max(1, groups.length - 1)) +
    weights.whole * wholeShare +
    weights.asTyped * (typed / groups.length)
  )
}
