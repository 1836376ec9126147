import type { Origins } from './address'

/** Asks for a path as a crawler does: no redirect followed, every encoding that Node reads. */
export function requestPath(
  { requests }: Origins,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(requests + path, {
    redirect: 'manual',
    headers: { accept: 'text/html,*/*', ...headers },
  })
}
