import { findNearest } from '@/lib/did-you-mean'
import { parseInstant } from './parse-instant'

/** Fields that decide whether readers see a record. */
const deciding = ['status', 'publish_at', 'expire_at', 'no_index'] as const
type Deciding = (typeof deciding)[number]

/** Names that other programs give to them, folded: without case and signs. */
const hiding = /^(?:is)?(?:draft|hidden|hide|private|unlisted|unpublished|archived|disabled)$/
const showing = /^(?:is)?(?:published|publish|public|visible|listed|live|enabled)$/
const others: readonly [names: RegExp, field: Deciding][] = [
  [/^(?:state|visibility)$/, 'status'],
  [
    /^(?:publish(?:ed)?(?:on|date|from)|release(?:date|at)?|embargo(?:date)?|scheduled(?:at|for)?)$/,
    'publish_at',
  ],
  [/^(?:unpublish(?:at|on|date)?|expir(?:es|y|ation)(?:at|on|date)?|publishuntil)$/, 'expire_at'],
  [/^(?:robots|noindexing)$/, 'no_index'],
]

/**
 * What should be written instead of a field that nothing reads, and by which its author meant to keep the
 * record from readers: `draft: true`, `Status: draft`, `seo.noindex: true`.
 * @returns a line of front matter; `undefined` if the field means nothing of the kind.
 */
export function findVisibilityLine(name: string, value: unknown): string | undefined {
  const folded = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (hiding.test(folded)) return isNo(value) ? undefined : 'status: draft'
  if (showing.test(folded)) return isNo(value) ? 'status: draft' : undefined
  const field =
    others.find(([names]) => names.test(folded))?.[1] ??
    deciding.find((one) => one === name) ??
    deciding.find((one) => one === findNearest(name, deciding))
  return field && writeLine(field, value)
}

function writeLine(field: Deciding, value: unknown): string | undefined {
  if (field === 'no_index') {
    const isIndexed = isNo(value) || (typeof value === 'string' && /^(?:index|all)\b/i.test(value))
    return isIndexed ? undefined : 'no_index: true'
  }
  if (field === 'status') {
    return typeof value === 'string' && /^(?:publish|public|live)/i.test(value)
      ? undefined
      : 'status: draft'
  }
  const isInstant = typeof value === 'string' && parseInstant(value) !== undefined
  return `${field}: ${isInstant ? value : '2026-11-22T09:00:00+01:00'}`
}

function isNo(value: unknown): boolean {
  return (
    value === false ||
    value === 0 ||
    (typeof value === 'string' && /^(?:false|no|off|0)$/i.test(value))
  )
}
