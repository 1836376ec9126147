/** Where a site answers, and the origin that it calls itself; they differ while it is audited behind its own host. */
export interface Origins {
  /** Where requests go, without a trailing slash. */
  requests: string
  /** The origin in its canonical addresses, sitemaps and markup. */
  site: string
}

/** The path and query of an address on the audited site, or undefined for one elsewhere or with no page behind it. */
export function getOwnPath(
  address: string,
  base: string,
  { requests, site }: Origins,
): string | undefined {
  if (!URL.canParse(address, requests + base)) return undefined
  const url = new URL(address, requests + base)
  return url.origin === requests || url.origin === site ? url.pathname + url.search : undefined
}
