import type { QuestionSummary, SubjectSummary, TopicSummary } from '../../model/types'
import {
  type Expression,
  type Filter,
  formatFacetTerm,
  formatSubjectTerm,
  type KnownWord,
  type SearchPart,
  type SearchRecord,
  type SearchSource,
} from '../../search'
import type { Database } from '../store/database'
import { listNumbered } from './question-summary'
import { listSubjects } from './subjects'
import { getTopicRow } from './topics'

/** In a narrowed search, beginnings as common as "what is the" are looked through no further. */
const mostOpenings = 1_000

const matches = {
  head: 'SELECT rowid AS entry FROM search_head(?) ORDER BY rowid DESC LIMIT ?',
  body: 'SELECT rowid AS entry FROM search_body(?) ORDER BY rowid DESC LIMIT ?',
} as const

/** What searching finds in a catalog file. */
export class SqliteSearchSource implements SearchSource {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  getVersion(): number {
    return this.#db.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0
  }

  countQuestions(): number {
    return this.#count("SELECT value AS count FROM fact WHERE name = 'questions'")
  }

  countTerm(term: string): number {
    return this.#count('SELECT sum(max(head, body)) AS count FROM search_word WHERE term = ?', term)
  }

  countWord(word: string): number {
    return this.#count('SELECT max(head, body) AS count FROM search_word WHERE word = ?', word)
  }

  #count(sql: string, ...values: string[]): number {
    return this.#db.get<{ count: number | null }>(sql, ...values)?.count ?? 0
  }

  listCompletions(beginnings: readonly string[], limit: number): KnownWord[] {
    return this.#listWords(
      `SELECT ${beginnings.length > 1 ? 'DISTINCT' : ''} word, term, head AS count
        FROM json_each(?) AS beginning CROSS JOIN search_word
          ON word >= beginning.value AND word < beginning.value || char(1114111)
        WHERE head > 0 ORDER BY head DESC, word LIMIT ?`,
      JSON.stringify(beginnings),
      limit,
    )
  }

  listKnown(words: readonly string[], above: number, limit: number): KnownWord[] {
    return this.#listWords(
      `SELECT word, term, max(head, body) AS count FROM search_word
        WHERE word IN (SELECT value FROM json_each(?)) AND max(head, body) > ?
        ORDER BY count DESC, word LIMIT ?`,
      JSON.stringify(words),
      above,
      limit,
    )
  }

  #listWords(sql: string, ...values: (string | number)[]): KnownWord[] {
    return this.#db
      .list<[string, string, number]>(
        `SELECT json_array(word, term, count) AS entry FROM (${sql})`,
        ...values,
      )
      .map(([word, term, count]) => ({ word, term, count }))
  }

  listMatches(part: SearchPart, expression: Expression, limit: number, filter: Filter = {}) {
    return this.#db.list<number>(matches[part], narrow(part, expression, filter), limit)
  }

  listOpenings(opening: string, limit: number, { subject, facets }: Filter = {}): number[] {
    if (!opening) return []
    const range = [opening, `${opening}\u{10ffff}`] as const
    const wanted = Object.entries({ ...(subject !== undefined && { subject }), ...facets })
    if (wanted.length === 0) {
      const sql =
        'SELECT n AS entry FROM search_title WHERE title >= ? AND title < ? ORDER BY title, n LIMIT ?'
      return this.#db.list<number>(sql, ...range, limit)
    }
    return this.#db.list<number>(
      `SELECT n AS entry FROM (SELECT title AS opening, n FROM search_title
          WHERE title >= ? AND title < ? ORDER BY title, n LIMIT ${mostOpenings}) JOIN record USING (n)
        WHERE ${wanted.map(([column]) => `${column} = ?`).join(' AND ')} ORDER BY opening, n LIMIT ?`,
      ...range,
      ...wanted.map(([, value]) => value),
      limit,
    )
  }

  listRecords(numbers: readonly number[]): SearchRecord[] {
    return this.#db
      .list<[number, number, string, string]>(
        `SELECT json_array(n, subject, title, keywords) AS entry
          FROM json_each(?) AS wanted JOIN search_record ON search_record.n = wanted.value`,
        JSON.stringify(numbers),
      )
      .map(([n, subject, title, keywords]) => ({ n, subject, title, keywords }))
  }

  listTexts(numbers: readonly number[]): string[] {
    return this.#listText('SELECT text FROM search_text WHERE n = ?', numbers)
  }

  listKeywords(numbers: readonly number[]): string[] {
    return this.#listText('SELECT keywords AS text FROM record WHERE n = ?', numbers)
  }

  /** Row by row: long texts take longer as one JSON text that has to be taken apart. */
  #listText(sql: string, numbers: readonly number[]): string[] {
    return numbers.map((n) => this.#db.get<{ text: string }>(sql, n)?.text ?? '')
  }

  listNumbered(numbers: readonly number[]): QuestionSummary[] {
    return listNumbered(this.#db, numbers)
  }

  countSubjects(numbers: readonly number[], limit: number): TopicSummary[] {
    return this.#db.all<TopicSummary>(
      `SELECT subject.slug, subject.title, count(*) AS count FROM search_record
        JOIN subject ON subject.id = search_record.subject
        WHERE search_record.n IN (SELECT value FROM json_each(?))
        GROUP BY subject.id ORDER BY count(*) DESC, subject.title LIMIT ?`,
      JSON.stringify(numbers),
      limit,
    )
  }

  /** @param field one of `facetFields`, which are columns. */
  countValues(field: string, numbers: readonly number[]): [value: string, count: number][] {
    return this.#db.list(
      `SELECT json_array(record.${field}, count(*)) AS entry FROM json_each(?)
        CROSS JOIN record INDEXED BY record_${field} ON n = value
        WHERE record.${field} IS NOT NULL GROUP BY record.${field}`,
      JSON.stringify(numbers),
    )
  }

  getTopic(slug: string): TopicSummary | undefined {
    const row = getTopicRow(this.#db, slug)
    return row && { slug: row.slug, title: row.title, count: row.count }
  }

  getSubjectNumber(slug: string): number | undefined {
    return this.#db.get<{ id: number }>('SELECT id FROM subject WHERE slug = ?', slug)?.id
  }

  listSubjects(): SubjectSummary[] {
    return listSubjects(this.#db)
  }
}

/** An expression in the language of FTS5; every term is quoted, so none is an operator. */
function print(expression: Expression): string {
  if ('all' in expression) {
    const all = `(${expression.all.map(print).join(' AND ')})`
    return expression.columns ? `({${expression.columns.join(' ')}} : ${all})` : all
  }
  if ('any' in expression) return `(${expression.any.map(print).join(' OR ')})`
  return `(${expression.map((term) => `"${term}"`).join(' OR ')})`
}

function narrow(part: SearchPart, expression: Expression, filter: Filter): string {
  const { subject, keyword, facets = {} } = filter
  const narrower = [print(expression)]
  if (subject !== undefined) narrower.push(`"${formatSubjectTerm(subject)}"`)
  for (const [facet, value] of Object.entries(facets)) {
    narrower.push(`"${formatFacetTerm(facet, value)}"`)
  }
  if (keyword !== undefined && part === 'head') {
    const terms = keyword.split(' ').map((term) => `"${term}"`)
    narrower.push(`({keywords} : (${terms.join(' AND ')}))`)
  }
  return narrower.join(' AND ')
}
