import type { Problem } from '@/lib/content'
import { isOwnSection } from '@/lib/routes'

/** Name of the file of moves and removals, below the content root. */
export const redirectsFile = 'redirects.yaml'

/** One move or removal, as `redirects.yaml` states it. */
export interface Redirect {
  /** Old address, in normal form. */
  from: string
  /** New address; `null` if what stood there is gone. */
  to: string | null
  /** Line of the entry, 1-based. */
  line: number
}

/** An address as the server asks for it: lower case, no doubled or trailing slash, no `.html`. */
export function normalizeAddress(address: string): string {
  const path = address
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/\.html?$/, '')
  return path.length > 1 ? path.replace(/\/$/, '') : path
}

/** A target as its path, which may have moved on, and what follows: a query, a part of the page, or nothing. */
export function splitTarget(target: string): { path: string; suffix: string } {
  const at = target.search(/[?#]/)
  return at === -1
    ? { path: target, suffix: '' }
    : { path: target.slice(0, at), suffix: target.slice(at) }
}

/** A target in normal form; a query and a part of the page are kept as they are written. */
export function normalizeTarget(target: string): string {
  const { path, suffix } = splitTarget(target)
  return normalizeAddress(path) + suffix
}

const plainPath = /^\/(?!\/)[^\s\\\p{Cc}]*$/u

/** Whether an address is one of the portal's own, to which a redirect may lead. */
function isOwnAddress(address: string): boolean {
  const { path } = splitTarget(address)
  if (!plainPath.test(address) || path.includes('//') || /\/\.{1,2}(?:\/|$)/.test(path))
    return false
  return isOwnSection(path)
}

/** The reason why a redirect cannot be used, or `undefined`. */
export function findRedirectProblem({
  from,
  to,
}: Pick<Redirect, 'from' | 'to'>): Problem | undefined {
  if (!plainPath.test(from)) {
    return {
      severity: 'error',
      code: 'redirect-from',
      message: `\`from\` is ${JSON.stringify(from)}, which is no path on this site.`,
      fix: 'Write the old address from its first slash, without the host.',
    }
  }
  if (to === null) return undefined
  if (!isOwnAddress(to)) {
    return {
      severity: 'error',
      code: 'redirect-off-site',
      message: `\`to\` is ${JSON.stringify(to)}, which is no page of this site.`,
      fix: "Write an address that begins with /learn/ or another of the portal's own.",
    }
  }
  const { path } = splitTarget(to)
  return normalizeAddress(from) === normalizeAddress(path) ? redirectLoop(from) : undefined
}

/** The problem of a redirect that leads back to itself. */
export function redirectLoop(from: string): Problem {
  return {
    severity: 'error',
    code: 'redirect-loop',
    message: `The redirect from ${from} leads back to itself.`,
    fix: 'Remove one of the entries of the loop.',
  }
}
