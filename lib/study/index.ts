/*
 * What the server needs of this room. Browsers take `device.ts`, which loads neither the catalog nor the renderer of
 * answers, and the elements of all pages `shelf/`, which loads nothing at all.
 */

export { buildExcerpt } from './build-excerpt'
export type { Deck, DeckCard, DeckPage, DeckSource } from './deck'
export { buildNote } from './notes/build-note'
export { formatAnkiFile } from './notes/format'
export { formatCsv } from './notes/format-csv'
export type { Note } from './notes/note'
export type { StudyCard } from './types'
