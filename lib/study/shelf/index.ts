export { historyLimit, openShelf, type Shelf, type ShelfStorage } from './shelf'
export type { Bookmark, ShelfContents, ShelfQuestion, Visit } from './types'
export { mergeShelves, ShelfError } from './types'
