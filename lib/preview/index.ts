export {
  askForComparison,
  type ComparisonRequest,
  getComparison,
  noteComparisons,
} from './comparisons'
export type { ExcerptLine } from './excerpt'
export { noteIndexing } from './indexing'
export { buildIssueViews, formatEditorUrl, type IssueView } from './issue-views'
export { KnownRecords } from './known-records'
export { LastGoodPages } from './last-good'
export { listNotices, type PreviewNotice } from './notices'
export { type BrokenFile, buildOverview, type Overview, type OverviewRecord } from './overview'
export type { Panel, SimilarRecord } from './panel/panel'
export { measureReadability } from './panel/readability'
export { listRelatedLinks } from './panel/related-links'
export { buildSearchLook, type SearchLook, type SearchText } from './panel/search-look'
export { getPreviewState, type PreviewState } from './state'
export { streamChanges } from './stream-changes'
