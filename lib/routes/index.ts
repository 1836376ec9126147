export { findPage, isOwnSection, type PageAddress } from './find-page'
export { listSources } from './list-sources'
export {
  type CachePolicy,
  getPageEntry,
  type HtmlPage,
  type PageEntry,
  type PageKind,
  pageKindNames,
  type Resource,
  type RouteGroup,
} from './page-kinds'
export { type DeckKind, isSlug, parsePageNumber } from './pattern'
export { type ListSort, previewRoutes, routes, type SearchScope } from './routes'
export { declareShown, setShownCollector } from './shown-questions'
