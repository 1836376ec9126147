export { findCatalogFault, getCatalog, resolveQuestion } from './get-catalog'
export { formatAddress, type Place, parseQuestionAddress, recordFile } from './model/address'
export { CatalogError, isCatalogFailure } from './model/catalog-error'
export type { ContentChange } from './model/change'
export { refuseNestedFolders } from './model/nested-folders'
export type { CatalogOptions, RefreshResult, Revision } from './model/options'
export type {
  CanonicalCursor,
  CanonicalQuestion,
  CanonicalRun,
  ListPage,
  QuestionPage,
  QuestionResolution,
  QuestionSummary,
  Resolution,
  SubjectSummary,
  TopicSummary,
  Totals,
  UnpublishedRecord,
} from './model/types'
export type { CatalogReader } from './pages/reader'
export { readRedirects } from './redirects/read-redirects'
export {
  findRedirectProblem,
  normalizeAddress,
  normalizeTarget,
  type Redirect,
  redirectLoop,
  redirectsFile,
} from './redirects/redirect'
export type {
  Facet,
  FieldFacet,
  SearchAnswer,
  SearchRequest,
  SearchResult,
  Segment,
  Suggestion,
} from './search'
export { headWeights, listTerms, passageWeights } from './search'
export type { CatalogFault } from './sqlite/read/current-catalog'
export { type OpenOptions, openCatalog } from './sqlite/read/open'
export { claimDataFolder, type OwnerClaim } from './sqlite/store/owner'
export { withWriteLock } from './sqlite/store/write-lock'
export type { ContentWatcher, WatchOptions } from './watching/watch-content'
export {
  beginCatalog,
  buildCatalog,
  refreshCatalog,
  refreshFiles,
  watchContent,
} from './writer'
