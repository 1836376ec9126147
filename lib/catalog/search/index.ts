export { listTerms } from './analyse'
export { getSearchBytes } from './bytes'
export {
  analyseDocument,
  type DocumentWords,
  type SearchDocument,
  type SearchEntry,
} from './document'
export type { Facet, FieldFacet } from './facets'
export { addSearchRecord, removeSearchRecord, SearchIndexer } from './index-records'
export { listAlike } from './list-alike'
export { passageWeights } from './rank'
export { weights as headWeights } from './score'
export { type SearchAnswer, type SearchRequest, type SearchResult, searchQuestions } from './search'
export type { Segment } from './segments'
export { type Suggestion, suggestQuestions } from './suggest'
export { searchTables } from './tables'
export { countWords, type PackedCounts, packCounts, type WordCounts } from './word-counts'
