import type { SubjectSummary } from '../model/types'
import { listWords } from './analyse'
import type { SearchQuery } from './query'
import type { SearchSource } from './source'

const mostSubjects = 6

/** Pairs of neighbouring letters, the word's edges included: one slip leaves most of them as they are. */
function listPairs(word: string): string[] {
  const edged = `^${word}$`
  return Array.from({ length: edged.length - 1 }, (_, at) => edged.slice(at, at + 2))
}

/** The similarity of two words, 0 to 1: the share of common letter pairs (Dice's coefficient). */
function compareWords(a: string, b: string): number {
  const pairs = listPairs(a)
  const rest = listPairs(b)
  const total = pairs.length + rest.length
  const shared = pairs.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / total
}

function scoreSubject({ title }: SubjectSummary, query: SearchQuery): number {
  const words = listWords(title)
  return query.terms
    .map(({ word }) => Math.max(0, ...words.map((other) => compareWords(word, other))))
    .reduce((sum, best) => sum + best ** 2, 0)
}

/** Subjects whose names come nearest to a query that found nothing; among equals those with most questions. */
export async function listNearestSubjects(
  source: SearchSource,
  query: SearchQuery,
): Promise<SubjectSummary[]> {
  return (await source.listSubjects())
    .map((subject) => ({ subject, score: scoreSubject(subject, query) }))
    .sort((a, b) => b.score - a.score || b.subject.count - a.subject.count)
    .slice(0, mostSubjects)
    .map(({ subject }) => subject)
}
