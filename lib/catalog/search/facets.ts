import { facetFields } from '@/lib/content'
import { listKeywords, splitKeywords } from '../model/keywords'
import { listTerms } from './analyse'
import type { SearchRecord } from './score'
import type { SearchSource } from './source'

/** A way to narrow a search, with the number of results that it leaves. */
export interface Facet {
  slug: string
  title: string
  count: number
}

const mostSubjects = 12
const mostTopics = 6

/** Subjects of the given questions, those of most of them first. */
export async function listSubjectFacets(
  source: SearchSource,
  numbers: readonly number[],
): Promise<Facet[]> {
  return source.countSubjects(numbers, mostSubjects)
}

/** The values of a field that some of the given questions have, in the order of the field's words. */
export interface FieldFacet {
  /** The field. */
  name: string
  /** What the field says, for people. */
  title: string
  /** The values with their words as titles. */
  values: Facet[]
}

/** For each field by which a search can be narrowed, its values among the given questions; without fields that none has. */
export async function listFieldFacets(
  source: SearchSource,
  numbers: readonly number[],
): Promise<FieldFacet[]> {
  const facets = facetFields.map(async ({ name, title, words }): Promise<FieldFacet> => {
    const counts = new Map(await source.countValues(name, numbers))
    const values = Object.entries(words).flatMap(([slug, words]) => {
      const count = counts.get(slug)
      return count === undefined ? [] : [{ slug, title: words, count }]
    })
    return { name, title, values }
  })
  return (await Promise.all(facets)).filter(({ values }) => values.length > 0)
}

/** Topics that several of the given questions share, those of most of them first. */
export async function listTopicFacets(
  source: SearchSource,
  records: readonly SearchRecord[],
): Promise<Facet[]> {
  const shared = new Map<string, { n: number; count: number }>()
  for (const { n, keywords } of records) {
    for (const terms of keywords.split(',')) {
      const present = shared.get(terms)
      if (present) present.count++
      else if (terms) shared.set(terms, { n, count: 1 })
    }
  }
  const candidates = [...shared]
    .filter(([, { count }]) => count > 1)
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, 2 * mostTopics)
  const written = await source.listKeywords(candidates.map(([, { n }]) => n))
  const topics = await Promise.all(
    candidates.map(([terms], index) => getKeywordTopic(source, written[index] ?? '', terms)),
  )
  const facets = new Map<string, Facet>()
  for (const [index, [, { count }]] of candidates.entries()) {
    const topic = topics[index]
    if (topic && !facets.has(topic.slug)) facets.set(topic.slug, { ...topic, count })
  }
  return [...facets.values()].slice(0, mostTopics)
}

/** The topic that a keyword with these terms belongs to, as a list of keywords spells it. */
function getKeywordTopic(source: SearchSource, keywords: string, terms: string) {
  const spelling = splitKeywords(keywords).find((one) => listTerms(one).join(' ') === terms)
  const [keyword] = listKeywords(spelling)
  return keyword && source.getTopic(keyword.slug)
}
