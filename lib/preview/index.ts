export { getIndexing, type Indexing, noteIndexing } from './indexing'
export { parseMoment } from './parse-moment'
export { getPreviewState, type PreviewState, streamPreviewState } from './state'
