import type { IncomingMessage } from 'node:http'

/** What Next's router in the browser says of itself; Next answers data for it instead of a page. */
const rscHeaders = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
]

/** Whether a request asks for a page's data. Nothing of its answer is ever stored. */
export function isRscRequest({ headers }: IncomingMessage): boolean {
  return headers.rsc !== undefined
}

/** The router's own headers and no other of the request's. */
export function listRscHeaders({ headers }: IncomingMessage): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const name of rscHeaders) {
    const value = headers[name]
    if (typeof value === 'string') kept[name] = value
  }
  return kept
}

/** A key as the router asks for it: with `_rsc`, a hash of those headers that Next insists on. */
export function formatRscTarget(key: string, query: string): string {
  const hash = new URLSearchParams(query).get('_rsc')
  if (!hash || !/^[\w-]{1,40}$/.test(hash)) return key
  return `${key}${key.includes('?') ? '&' : '?'}_rsc=${hash}`
}
