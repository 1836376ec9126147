import { termOf } from './analyse'
import type { QueryTerms } from './terms'
import type { WordGroup } from './words'

/** What ranking reads of a question. */
export interface SearchRecord {
  n: number
  subject: number
  /** The question's folded words, joined by blanks. */
  title: string
  /** Terms of the keywords; keywords apart by commas. */
  keywords: string
}

/** What each sign is worth; docs/decisions/0002-search-ranking.md says what each of them adds. */
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

/** How well title and keywords fit a query; higher is better, 0 is nothing in common. */
export function scoreHead(record: SearchRecord, { groups, shares, lookup }: QueryTerms): number {
  const best = new Array<number>(groups.length).fill(0)
  const found = (group: number, value: number) => {
    if (value > (best[group] ?? 0)) best[group] = value
  }

  let length = 0
  const inTitle = new Set<number>()
  const asTyped = new Set<number>()
  const first = new Map<number, number>()
  const final = new Map<number, number>()
  for (const word of record.title.split(' ')) {
    const term = termOf(word)
    if (!term) continue
    length++
    const match = lookup.get(term)
    if (match) {
      found(match.group, match.weight)
      inTitle.add(match.group)
      if (!first.has(match.group)) first.set(match.group, length)
      final.set(match.group, length)
      if (isTyped(groups[match.group], word)) asTyped.add(match.group)
    }
  }

  const whole = new Set<number>()
  for (const keyword of record.keywords.split(',')) {
    let covered: number[] | undefined = []
    for (const term of keyword.split(' ')) {
      const match = lookup.get(term)
      if (!match) covered = undefined
      else {
        found(match.group, match.weight * weights.keyword)
        covered?.push(match.group)
      }
    }
    for (const group of covered ?? []) whole.add(group)
  }

  let ordered = 0
  for (let group = 1; group < groups.length; group++) {
    const from = first.get(group - 1)
    const to = final.get(group)
    if (from !== undefined && to !== undefined && from < to) ordered++
  }

  let coverage = 0
  for (const [group, value] of best.entries()) coverage += value * (shares[group] ?? 0)
  const pairs = Math.max(1, groups.length - 1)
  let wholeShare = 0
  for (const group of whole) wholeShare += shares[group] ?? 0
  return (
    // Cubed: two words of three are worth much less than two thirds of all.
    coverage ** 3 +
    weights.precision * (inTitle.size / Math.max(1, length)) +
    weights.order * (ordered / pairs) +
    weights.whole * wholeShare +
    weights.asTyped * (asTyped.size / groups.length)
  )
}
