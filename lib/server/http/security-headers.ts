import { createHash } from 'node:crypto'

/**
 * The policy of every answer: nothing but the site's own files, no inline script. KaTeX and Shiki set style
 * attributes, hence `unsafe-inline` for styles alone.
 * @param inlineScripts texts of the inline scripts that a page may run; each is named by its hash.
 */
function formatContentSecurityPolicy(inlineScripts: readonly string[] = []): string {
  const hashes = new Set(
    inlineScripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  )
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const plainPolicy = formatContentSecurityPolicy()

/** Where browsers find which links to fetch before they are followed. */
export const speculationRulesPath = '/speculation-rules.json'

const noSniffing: [string, string] = ['X-Content-Type-Options', 'nosniff']

const forDocuments: readonly [string, string][] = [
  noSniffing,
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/** Two years, as the preload list asks for; other hosts of the domain are not this portal's to decide on. */
const strictTransport: [string, string] = ['Strict-Transport-Security', 'max-age=63072000']

/** What goes on every answer but parts of pages; `origin` is the site's own, from its settings. */
export function listSecurityHeaders(
  origin: string,
  inlineScripts: readonly string[] = [],
): [string, string][] {
  const policy = inlineScripts.length ? formatContentSecurityPolicy(inlineScripts) : plainPolicy
  const headers: [string, string][] = [['Content-Security-Policy', policy], ...forDocuments]
  return [...headers, ...listTransportHeaders(origin)]
}

/**
 * What goes on a part of pages: a style sheet, a script, a font, a picture without markup. What a document or a worker
 * may do means nothing to it, and would outweigh the smallest of them.
 */
export function listPartHeaders(origin: string): [string, string][] {
  return [noSniffing, ...listTransportHeaders(origin)]
}

const listTransportHeaders = (origin: string) =>
  origin.startsWith('https:') ? [strictTransport] : []
