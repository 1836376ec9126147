import { facetFields } from '@/lib/content'
import { listKeywords, splitKeywords } from '../model/keywords'
import type { TopicSummary } from '../model/types'
import { getTopicRow } from '../sqlite/read/topics'
import type { Database } from '../sqlite/store/database'
import { listTerms } from './analyse'
import type { SearchRecord } from './score'

/** A way to narrow a search, with the number of results that it leaves. */
export interface Facet {
  slug: string
  title: string
  count: number
}

const mostSubjects = 12
const mostTopics = 6

/** Subjects of the given questions, those of most of them first. */
export function listSubjectFacets(db: Database, numbers: readonly number[]): Facet[] {
  return db.all<Facet>(
    `SELECT subject.slug, subject.title, count(*) AS count FROM search_record
      JOIN subject ON subject.id = search_record.subject
      WHERE search_record.n IN (SELECT value FROM json_each(?))
      GROUP BY subject.id ORDER BY count(*) DESC, subject.title LIMIT ?`,
    JSON.stringify(numbers),
    mostSubjects,
  )
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
export function listFieldFacets(db: Database, numbers: readonly number[]): FieldFacet[] {
  return facetFields.flatMap(({ name, title, words }) => {
    const counts = new Map(
      db.list<[slug: string, count: number]>(
        `SELECT json_array(record.${name}, count(*)) AS entry FROM json_each(?)
          CROSS JOIN record INDEXED BY record_${name} ON n = value WHERE record.${name} IS NOT NULL GROUP BY record.${name}`,
        JSON.stringify(numbers),
      ),
    )
    const values = Object.entries(words).flatMap(([slug, words]) => {
      const count = counts.get(slug)
      return count === undefined ? [] : [{ slug, title: words, count }]
    })
    return values.length > 0 ? [{ name, title, values }] : []
  })
}

/** The topic that a keyword with these terms belongs to, as one record spells it. */
function getKeywordTopic(db: Database, n: number, terms: string): TopicSummary | undefined {
  const row = db.get<{ keywords: string }>('SELECT keywords FROM record WHERE n = ?', n)
  const spelling = splitKeywords(row?.keywords ?? '').find(
    (keyword) => listTerms(keyword).join(' ') === terms,
  )
  const [keyword] = listKeywords(spelling)
  return keyword && getTopicRow(db, keyword.slug)
}

/** Topics that several of the given questions share, those of most of them first. */
export function listTopicFacets(db: Database, records: readonly SearchRecord[]): Facet[] {
  const shared = new Map<string, { n: number; count: number }>()
  for (const { n, keywords } of records) {
    for (const terms of keywords.split(',')) {
      const present = shared.get(terms)
      if (present) present.count++
      else if (terms) shared.set(terms, { n, count: 1 })
    }
  }
  const facets = new Map<string, Facet>()
  const candidates = [...shared]
    .filter(([, { count }]) => count > 1)
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, 2 * mostTopics)
  for (const [terms, { n, count }] of candidates) {
    const topic = getKeywordTopic(db, n, terms)
    if (topic && !facets.has(topic.slug)) {
      facets.set(topic.slug, { slug: topic.slug, title: topic.title, count })
    }
  }
  return [...facets.values()].slice(0, mostTopics)
}
