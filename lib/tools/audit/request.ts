import type { Origins } from './address'

/** A whole answer of the site. */
export interface RawAnswer {
  /** 0 where the site gave none, or broke it off. */
  status: number
  headers: Headers
  /** Decoded; empty for `HEAD`. */
  body: Buffer
}

/**
 * Asks for a path as a crawler does: no redirect followed, every encoding that Node reads. One address without an
 * answer is a finding like others, so this never throws.
 */
export async function requestPath(
  { requests }: Origins,
  path: string,
  { method, headers }: { method?: 'HEAD'; headers?: Record<string, string> } = {},
): Promise<RawAnswer> {
  try {
    const response = await fetch(requests + path, {
      method,
      redirect: 'manual',
      headers: { accept: 'text/html,*/*', ...headers },
    })
    const body = Buffer.from(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, body }
  } catch {
    return { status: 0, headers: new Headers(), body: Buffer.alloc(0) }
  }
}
