export type { OfflineMessage, StoredPage } from './store-page'
