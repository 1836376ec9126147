export { listTerms, termOf } from './analyse'
export {
  analyseDocument,
  type DocumentWords,
  formatFacetTerm,
  formatSubjectTerm,
  type SearchDocument,
  type SearchEntry,
} from './document'
export type { Facet, FieldFacet } from './facets'
export { listAlike } from './list-alike'
export type { Expression, Filter, SearchPart } from './match'
export { passageWeights } from './rank'
export { type SearchRecord, weights as headWeights } from './score'
export { type SearchAnswer, type SearchRequest, type SearchResult, searchQuestions } from './search'
export type { Segment } from './snippet'
export type { KnownWord, SearchSource } from './source'
export { type Suggestion, suggestQuestions } from './suggest'
export {
  addCounts,
  countWords,
  type PackedCounts,
  packCounts,
  type WordCounts,
} from './word-counts'
