import type { AddressAnswer, CatalogFault, ContentChange } from '@/lib/catalog'
import type { SuggestionsAnswer } from '@/lib/suggestions'

/** What the server needs to know of the content. @throws {CatalogError} each, while the catalog is unreadable. */
export interface ContentSource {
  /** What is wrong with the catalog, which is being made anew then; `undefined` if nothing is. Never throws. */
  findFault(): CatalogFault | undefined
  /** Address of a question that can be read now, to see whether pages can be rendered; `undefined` where there is none. */
  getSample(): string | undefined
  /** PortalResponse to an address that is no page: where it moved, or that it is gone. `undefined` for all others. */
  resolveAddress(path: string): AddressAnswer | undefined
  /** Whether an address, of those that are not answered so, is surely no page's. */
  isMissing(path: string): boolean
  /** Whether it cannot be known for the moment what stands at an address; asked before it is called missing. */
  isUnavailable(path: string): boolean
  /** Whether some of the content cannot be read for the moment, so that what is made of it may fail. */
  isIncomplete(): boolean
  /** Why the content as a whole cannot be served as it is, in a sentence; absent if it can. */
  getTrouble(): string | undefined
  /** What the address of suggestions answers for what has been typed so far. */
  answerSuggestions(typed: string): SuggestionsAnswer
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
