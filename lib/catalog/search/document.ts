import { facetNames } from '@/lib/content'
import { splitKeywords } from '../model/keywords'
import { listTelling, listWords, termOf } from './analyse'

/** A question as search sees it. */
export interface SearchDocument {
  title: string
  /** Comma-separated. */
  keywords: string
  description: string
  /** Plain text of the answer. */
  text: string
  /** Values of {@link facetNames}, of those that the question has. */
  [facet: string]: unknown
}

/** A document ready to be written. */
export interface SearchEntry {
  /** Folded words, stop words included, joined by blanks. */
  title: string
  /** Terms of the title, joined by blanks. */
  titleTerms: string
  /** Terms of each keyword, joined by blanks; keywords joined by commas. */
  keywords: string
  description: string
  /** Each term of the answer once. */
  body: string
  /** Terms of the values by which a search can be narrowed, joined by blanks. */
  facets: string
}

/** Words of a document, folded and each once; stop words are left out. */
export interface DocumentWords {
  /** Of title, keywords and description. */
  head: readonly string[]
  /** Of the answer. */
  body: readonly string[]
}

const joinTerms = (words: string[]) => words.map(termOf).filter(Boolean).join(' ')

/** The search's form of a document; a pure function, so that workers can call it. */
export function analyseDocument(document: SearchDocument): {
  entry: SearchEntry
  words: DocumentWords
} {
  const title = listWords(document.title)
  const keywords = splitKeywords(document.keywords).map(listWords)
  const description = listWords(document.description)
  const body = listTelling(document.text)
  return {
    entry: {
      title: title.join(' '),
      titleTerms: joinTerms(title),
      keywords: keywords.map(joinTerms).filter(Boolean).join(','),
      description: joinTerms(description),
      body: body.terms.join(' '),
      facets: facetNames.flatMap((name) => formatFacetTerm(name, document[name]) ?? []).join(' '),
    },
    words: {
      head: listTelling(`${document.title}\n${document.keywords}\n${document.description}`).words,
      body: body.words,
    },
  }
}

/** Index term of a subject, which no word can be. */
export function formatSubjectTerm(subject: number): string {
  return `§${subject}`
}

/** Index term of a facet's value, which no word can be; `undefined` for a question that has none. */
export function formatFacetTerm(facet: string, value: unknown): string | undefined {
  return typeof value === 'string' ? `§${facet.replaceAll('_', '§')}§${value}` : undefined
}
