/** Where cards come from: a subject, a topic, the reader's bookmarks, or all that is due. */
export type Deck =
  | { kind: 'subject'; slug: string }
  | { kind: 'topic'; slug: string }
  | { kind: 'bookmarks' }
  | { kind: 'due' }

/** A deck's name in storage, such as `subject:physics`. */
export function getDeckId(deck: Deck): string {
  return 'slug' in deck ? `${deck.kind}:${deck.slug}` : deck.kind
}
