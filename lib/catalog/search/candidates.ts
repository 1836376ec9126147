import { type Expression, type Filter, matchAll, matchAllButOne } from './match'
import type { SearchSource } from './source'
import type { QueryTerms } from './terms'
import type { WordGroup } from './words'

/** Bounds of one search, whatever the size of the catalog. */
export interface SearchLimits {
  /** Questions that are counted. */
  counted: number
  /** Questions whose heads are ranked. */
  ranked: number
  /** Questions whose answers are read. */
  read: number
  /** With fewer exact matches the search looks further. */
  enough: number
}

/** Questions that may answer a query, before ranking. */
export interface Candidates {
  /** Those with every word in title, keywords or description, at most `limits.counted`. */
  exact: number[]
  /** Those to rank by their heads: the best of `exact`, and near misses where these are few. */
  heads: Set<number>
  /** Those to rank by their answers too. */
  bodies: Set<number>
}

async function listRanked(
  source: SearchSource,
  groups: readonly WordGroup[],
  exact: number[],
  limits: SearchLimits,
  filter: Filter,
): Promise<Set<number>> {
  if (exact.length <= limits.ranked) return new Set(exact)
  const ranked = new Set(
    await source.listMatches('head', matchAll(groups, 'title'), limits.ranked, filter),
  )
  if (ranked.size < limits.ranked) {
    const wider = matchAll(groups, 'title', 'keywords')
    for (const n of await source.listMatches('head', wider, limits.ranked, filter)) ranked.add(n)
  }
  for (const n of exact) if (ranked.size < limits.ranked) ranked.add(n)
  return ranked
}

/** Ways in which a word may go on that are looked for in answers: what stands in few heads is no likely end of it. */
const mostInAnswers = 10

/** A group with its likeliest terms alone: in answers, words have many times the rows that they have in heads. */
function pickLikeliest(group: WordGroup): WordGroup {
  if (group.weights.size <= mostInAnswers) return group
  return { ...group, weights: new Map([...group.weights].slice(0, mostInAnswers)) }
}

/** Near misses are looked for by the most telling words alone: each word more multiplies the work. */
const mostLoose = 6

/** Expressions for near misses, the nearest first. */
export function listLooser({
  groups,
  shares,
}: Pick<QueryTerms, 'groups' | 'shares'>): Expression[] {
  const byShare = groups
    .map((group, index) => ({ group, share: shares[index] ?? 0 }))
    .filter(({ group }) => !group.hint)
    .sort((a, b) => b.share - a.share)
    .map(({ group }) => group)
  const looser: Expression[] = []
  if (byShare.length > 2) looser.push(matchAllButOne(byShare.slice(0, mostLoose)))
  if (byShare.length > 3) looser.push(matchAllButOne(byShare.slice(0, 3)))
  if (byShare.length > 1) looser.push(matchAll(byShare.slice(0, 1)))
  return looser
}

/** Finds what is worth ranking: heads first, answers and near misses only where heads say little. */
export async function listCandidates(
  source: SearchSource,
  terms: QueryTerms,
  limits: SearchLimits,
  filter: Filter = {},
): Promise<Candidates> {
  const groups = terms.groups.filter(({ hint }) => !hint)
  const exact = await source.listMatches('head', matchAll(groups), limits.counted, filter)
  const heads = await listRanked(source, groups, exact, limits, filter)
  if (groups.length < terms.groups.length) {
    const hinted = await source.listMatches('head', matchAll(terms.groups), limits.ranked, filter)
    for (const n of hinted) heads.add(n)
  }
  const bodies = new Set<number>()
  if (exact.length >= limits.enough) return { exact, heads, bodies }
  const inAnswers = groups.map(pickLikeliest)
  if (limits.read > 0) {
    const found = await source.listMatches('body', matchAll(inAnswers), limits.read, filter)
    for (const n of found) bodies.add(n)
  }
  for (const looser of listLooser(terms)) {
    if (heads.size >= 2 * limits.enough) break
    for (const n of await source.listMatches('head', looser, limits.ranked, filter)) heads.add(n)
  }
  if (limits.read > 0 && bodies.size === 0 && groups.length > 2) {
    const near = await source.listMatches(
      'body',
      matchAllButOne(inAnswers.slice(0, mostLoose)),
      limits.read,
      filter,
    )
    for (const n of near) bodies.add(n)
  }
  return { exact, heads, bodies }
}
