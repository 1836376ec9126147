export type { OfflineMessage } from './messages'
export type { StoredPage } from './store-page'
