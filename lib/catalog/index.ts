export { Catalog } from './catalog'
export { CatalogError } from './catalog-error'
export { getCatalog, type OpenOptions, openCatalog } from './open'
export type { CatalogOptions, Revision } from './options'
export type { ContentChange } from './refresh/change'
export { buildCatalog, type RefreshResult, refreshCatalog } from './refresh/refresh-catalog'
export type {
  Facet,
  SearchAnswer,
  SearchRequest,
  SearchResult,
  Segment,
  Suggestion,
} from './search'
export type {
  AddressAnswer,
  CanonicalCursor,
  CanonicalQuestion,
  CanonicalRun,
  ListPage,
  QuestionPage,
  QuestionSummary,
  Resolution,
  SubjectSummary,
  TopicSummary,
  Totals,
} from './types'
