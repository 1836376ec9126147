/** Never resolved: only tells own paths from the addresses of others. */
const base = 'https://own.invalid'

const allowed = /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/i

// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these while they read an address, so `java\tscript:` runs.
const hidden = /[\u0000-\u0020\u007f\\]/

/**
 * Where a link of an answer may lead: `own` is a path or fragment of this site, `external` an http(s) or mailto
 * address. Anything else (`javascript:`, `data:`, `//host`, relative paths, control characters) is `undefined`.
 */
export function classifyHref(href: string): 'own' | 'external' | undefined {
  if (!allowed.test(href) || hidden.test(href) || !URL.canParse(href, base)) return undefined
  return new URL(href, base).origin === base ? 'own' : 'external'
}
