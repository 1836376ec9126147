export { type BuildOptions, type BuildResult, buildCatalog } from './build'
export { Catalog } from './catalog'
export { CatalogError, getCatalog, type OpenOptions, openCatalog } from './open'
export type {
  AddressAnswer,
  ListPage,
  QuestionPage,
  QuestionSummary,
  Resolution,
  SubjectSummary,
  TopicSummary,
  Totals,
} from './types'
