export { formatAddress, type Place, parseQuestionAddress, recordFile } from './address'
export { Catalog } from './catalog'
export { CatalogError, isCatalogFailure } from './catalog-error'
export { type CatalogFault, findCatalogFault, getCatalog } from './current-catalog'
export { refuseNestedFolders } from './nested-folders'
export { type OpenOptions, openCatalog } from './open'
export type { CatalogOptions, Revision } from './options'
export { claimDataFolder, type OwnerClaim } from './owner'
export type { UnpublishedRecord } from './queries/preview-lists'
export { readRedirects } from './redirects/read-redirects'
export {
  findRedirectProblem,
  normalizeAddress,
  normalizeTarget,
  type Redirect,
  redirectLoop,
  redirectsFile,
} from './redirects/redirect'
export type { ContentChange } from './refresh/change'
export type { RefreshResult } from './refresh/refresh-catalog'
export type { ContentWatcher, WatchOptions } from './refresh/watch-content'
export { resolveQuestion } from './resolve-question'
export type {
  Facet,
  SearchAnswer,
  SearchRequest,
  SearchResult,
  Segment,
  Suggestion,
} from './search'
export { headWeights, listTerms, passageWeights } from './search'
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
export { withWriteLock } from './write-lock'
export {
  beginCatalog,
  buildCatalog,
  refreshCatalog,
  refreshFiles,
  watchContent,
} from './writer'
