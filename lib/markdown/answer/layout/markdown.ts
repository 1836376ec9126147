/** `<` before these could start a tag, a comment or an instruction. */
const TAG_START = /[A-Za-z/!?]/

const AUTOLINK = /^<(?:https?:\/\/|mailto:)[^\s<>]*>/i

/**
 * Prose in which a `<` that could start HTML is escaped, so that it reaches the reader as text.
 * Autolinks stay.
 */
export function escapeTags(prose: string): string {
  let out = ''
  let from = 0
  for (let at = prose.indexOf('<'); at >= 0; at = prose.indexOf('<', at + 1)) {
    if (prose[at - 1] === '\\' || !TAG_START.test(prose.charAt(at + 1))) continue
    if (AUTOLINK.test(prose.slice(at, at + 2000))) continue
    out += `${prose.slice(from, at)}\\`
    from = at
  }
  return out + prose.slice(from)
}

/**
 * What must stand between `before` and a formula's `$`: a backslash after one that would escape the
 * sign, a space after another formula, else nothing.
 */
export function joinDollar(before: string): string {
  let slashes = 0
  while (before[before.length - 1 - slashes] === '\\') slashes++
  if (slashes % 2 === 1) return '\\'
  return before.endsWith('$') && !before.endsWith('\\$') ? ' ' : ''
}
