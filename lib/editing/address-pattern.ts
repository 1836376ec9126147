/** A pattern that matches a text literally. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

/** Matches an address wherever it stands by itself: not as a part of a longer one, nor behind a host. */
export function createAddressPattern(address: string): RegExp {
  return new RegExp(`(?<![\\w.:/-])${escapePattern(address)}(?![\\w/-])`, 'g')
}
