/** The meaning of a request's target. */
export type Address =
  /** In normal form: `path` has no trailing slash, no escapes and no capital; `query` is what followed `?`. */
  | { kind: 'page'; path: string; query: string }
  /** Another spelling of a page; `path` is its normal form and always begins with exactly one slash. */
  | { kind: 'respell'; path: string; query: string }
  /** No address of this site can be spelt so. */
  | { kind: 'unknown' }
  /** Not a target that HTTP allows, or escapes that stand for no text. */
  | { kind: 'malformed' }
  | { kind: 'too-long' }

/** Longest request target that is read, in characters; the longest real address has about 300. */
const longest = 2_048

/** Printable characters but `#`: what it begins is never sent (RFC 9112, 3.2). */
const targetCharacters = /^[\x21\x22\x24-\x7e]*$/
/** All that a page's path is made of. Escapes, backslashes and look-alike letters have no place in it. */
const pathCharacters = /^[a-z0-9\-._~/]*$/
const dotSegment = /(?:^|\/)\.{1,2}(?:\/|$)/

/**
 * Reads a request target such as `/learn/physics?x=1`. Capitals, doubled and trailing slashes, `.html` and escaped
 * plain characters are other spellings of one page; whatever cannot be a page here is told apart without touching
 * a file.
 */
export function parsePath(target: string): Address {
  if (target.length > longest) return { kind: 'too-long' }
  if (!target.startsWith('/') || !targetCharacters.test(target)) return { kind: 'malformed' }
  const mark = target.indexOf('?')
  const raw = mark === -1 ? target : target.slice(0, mark)
  const query = mark === -1 ? '' : target.slice(mark + 1)
  const decoded = decode(raw)
  if (decoded === undefined) return { kind: 'malformed' }
  const lower = decoded.toLowerCase()
  // An escaped slash or backslash would change meaning when it is decoded once more further on.
  if (/%2f|%5c/i.test(raw) || !pathCharacters.test(lower)) {
    return { kind: 'unknown' }
  }
  const path = normalise(lower)
  if (dotSegment.test(path)) return { kind: 'unknown' }
  return { kind: path === raw ? 'page' : 'respell', path, query }
}

function decode(path: string): string | undefined {
  if (!path.includes('%')) return path
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') ? undefined : decoded
  } catch {
    return undefined
  }
}

function normalise(path: string): string {
  let normal = path.replace(/\/{2,}/g, '/')
  for (let before = ''; before !== normal; ) {
    before = normal
    normal = normal.replace(/(?:\/index)?\.html?$/, '').replace(/\/$/, '')
  }
  return normal || '/'
}
