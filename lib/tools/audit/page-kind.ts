export type PageKind =
  | 'home'
  | 'subjects'
  | 'subject'
  | 'subject A-Z'
  | 'topic'
  | 'question'
  | 'study'
  | 'deck'
  | 'search'
  | 'other'

const kinds: readonly [pattern: RegExp, kind: PageKind][] = [
  [/^\/$/, 'home'],
  [/^\/learn$/, 'subjects'],
  [/^\/learn\/[^/]+(?:\/page\/\d+)?$/, 'subject'],
  [/^\/learn\/[^/]+\/a-z(?:\/page\/\d+)?$/, 'subject A-Z'],
  [/^\/topics\/[^/]+(?:\/page\/\d+)?$/, 'topic'],
  [/^\/learn\/[^/]+\/questions\/[^/.]+$/, 'question'],
  [/^\/study$/, 'study'],
  // Decks that only the reader's device knows are like no other page.
  [/^\/study\/(?!(?:bookmarks|due)$)(?:topics\/)?[^/.]+(?:\/page\/\d+)?$/, 'deck'],
  [/^\/search$/, 'search'],
]

/** The kind of page at a path, without its query. */
export function getPageKind(path: string): PageKind {
  const [address = ''] = path.split('?')
  return kinds.find(([pattern]) => pattern.test(address))?.[1] ?? 'other'
}

export function isQuestion(path: string): boolean {
  return getPageKind(path) === 'question'
}
