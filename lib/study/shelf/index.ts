export { mergeShelves } from './merge'
export { historyLimit, openShelf, type Shelf, type ShelfStorage } from './shelf'
export { ShelfError } from './shelf-error'
export type { Bookmark, ShelfContents, ShelfQuestion, Visit } from './types'
