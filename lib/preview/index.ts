export type { ExcerptLine } from './issue-views'
export { buildIssueViews, formatEditorUrl, type IssueView } from './issue-views'
export { KnownRecords, LastGoodPages } from './known-records'
export {
  askForComparison,
  type ComparisonRequest,
  getComparison,
  noteComparisons,
  noteIndexing,
} from './notes'
export { listNotices, type PreviewNotice } from './notices'
export { type BrokenFile, buildOverview, type Overview, type OverviewRecord } from './overview'
export { measureReadability } from './panel/readability'
export type { Panel, SimilarRecord } from './panel/related-links'
export { listRelatedLinks } from './panel/related-links'
export { buildSearchLook, type SearchLook, type SearchText } from './panel/search-look'
export { getPreviewState, type PreviewState } from './state'
export { streamChanges } from './stream-changes'
