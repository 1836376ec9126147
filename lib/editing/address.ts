import { normalizeAddress, type Place, parseQuestionAddress } from '@/lib/catalog'
import { isSlug } from '@/lib/routes'
import { EditingError } from './edit'

/**
 * The record that an editor means: by its address, with or without the host, by `<subject>/<slug>`, or
 * by its file's path.
 * @throws {EditingError} for anything else.
 */
export function parsePlace(text: string): Place {
  const address = normalizeAddress(text.trim().replace(/^https?:\/\/[^/]+/, ''))
  const asked = parseQuestionAddress(address)
  if (asked) return asked
  const parts = text.trim().replace(/\.md$/, '').split('/')
  const [subject = '', slug = ''] = parts.slice(-2)
  const isPath = parts.length === 2 || parts.at(-3) === 'learn'
  if (isPath && isSlug(subject) && isSlug(slug)) return { subject, slug }
  throw new EditingError(
    `${JSON.stringify(text)} names no question: write its address, \`/learn/<subject>/questions/<slug>\`, or \`<subject>/<slug>\`, in lower-case letters, digits and hyphens.`,
  )
}

/** A pattern that matches a text literally. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

/** Matches an address wherever it stands by itself: not as a part of a longer one, nor behind a host. */
export function createAddressPattern(address: string): RegExp {
  return new RegExp(`(?<![\\w.:/-])${escapePattern(address)}(?![\\w/-])`, 'g')
}
