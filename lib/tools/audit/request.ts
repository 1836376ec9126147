/** Where a site is reached, and the origin in its own addresses; they differ while it is audited behind its host. */
export interface Origins {
  /** Where requests go, without a trailing slash. */
  requests: string
  /** The origin in its canonical addresses, sitemaps and markup. */
  site: string
}

/** The path and query of an address on the audited site, or undefined for an address elsewhere or not of a page. */
export function getOwnPath(
  address: string,
  base: string,
  { requests, site }: Origins,
): string | undefined {
  if (!URL.canParse(address, requests + base)) return undefined
  const url = new URL(address, requests + base)
  return url.origin === requests || url.origin === site ? url.pathname + url.search : undefined
}

/** A complete response of the site. */
export interface RawResponse {
  /** 0 if there was no response, or if it broke off. */
  status: number
  headers: Headers
  /** `Content-Type`; empty if absent. */
  type: string
  /** Decoded; empty for `HEAD`. */
  body: Buffer
}

/**
 * Requests a path as a crawler does: redirects are not followed, every encoding that Node decodes is accepted. Never
 * throws: an address without a response is a finding like others.
 */
export async function requestPath(
  { requests }: Origins,
  path: string,
  { method, headers }: { method?: 'HEAD'; headers?: Record<string, string> } = {},
): Promise<RawResponse> {
  try {
    const response = await fetch(requests + path, {
      method,
      redirect: 'manual',
      headers: { accept: 'text/html,*/*', ...headers },
    })
    const body = Buffer.from(await response.arrayBuffer())
    const type = response.headers.get('content-type') ?? ''
    return { status: response.status, headers: response.headers, type, body }
  } catch {
    return { status: 0, headers: new Headers(), type: '', body: Buffer.alloc(0) }
  }
}

const sampleSize = 24

/** Up to 24 of all entries, at equal distances: for responses that take the site a long time to make. */
export function takeSample<Entry>(all: Iterable<Entry>): Entry[] {
  const entries = [...all]
  const step = Math.max(1, Math.floor(entries.length / sampleSize))
  return entries.filter((_, index) => index % step === 0).slice(0, sampleSize)
}
