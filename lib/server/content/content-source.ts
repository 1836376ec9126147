import type { CatalogFault, ContentChange, Resolution } from '@/lib/catalog'
import type { SuggestionsAnswer } from '@/lib/suggestions'

/** What the server needs to know of the content. @throws {CatalogError} each, while the catalog is unreadable. */
export interface ContentSource {
  /** What is wrong with the catalog, which is being rebuilt then; `undefined` if nothing is. Never throws. */
  findFault(): CatalogFault | undefined
  /** Address of a question that can be read now, to see whether pages can be rendered; `undefined` if there is none. */
  getSample(): Promise<string | undefined>
  /** What an address leads to; `undefined` if the content cannot tell. */
  resolve(path: string): Promise<Resolution | undefined>
  /** Whether some of the content cannot be read for the moment, so that what is made of it may fail. */
  isIncomplete(): Promise<boolean>
  /** Why the content as a whole cannot be served as it is, in a sentence; absent if it can. */
  getTrouble(): string | undefined
  /** What the address of suggestions answers for what has been typed so far. */
  answerSuggestions(typed: string): Promise<SuggestionsAnswer>
  /** Published records, and files that hold no usable one; as last known where the catalog is unreadable. */
  getCounts(): { records: number; broken: number }
  /**
   * Fingerprint of all that pages are made from; equal content gives equal ones on every machine. As last known where
   * the catalog is unreadable.
   */
  getVersion(): string
  /** Reads what has changed since it was last read; the listener has been told when this resolves. */
  refresh(): Promise<void>
  /** Calls `listener` after each change, once pages can be made from the new content. Returns how to stop. */
  subscribe(listener: (change: ContentChange) => void): () => void
}
