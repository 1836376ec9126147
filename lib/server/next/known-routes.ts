import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { failureTarget } from './error-page'

/** The addresses that the application has anything to say to. */
export type KnownRoutes = (path: string) => boolean

/**
 * Reads the routes of the build in `dir`, so that nothing is rendered for the addresses that strangers make up.
 * @throws when `dir` holds no finished build.
 */
export async function readKnownRoutes(dir: string): Promise<KnownRoutes> {
  const read = async (name: string) =>
    JSON.parse(await readFile(path.join(dir, '.next', name), 'utf8'))
  const manifest: Record<string, string> = await read('app-path-routes-manifest.json')
  const { rewrites } = await read('routes-manifest.json')
  const rewritten = (rewrites.afterFiles as { destination: string }[]).map(
    ({ destination }) => destination,
  )
  return matchRoutes(listPublicRoutes(Object.values(manifest), rewritten))
}

/**
 * The routes that have an address of their own. The page for all that failed, Next's own pages, and what a rewrite leads
 * to, which has another address, are asked for by the server alone.
 * @param rewritten targets of rewrites, as Next writes them: `/learn/:subject`.
 */
export function listPublicRoutes(
  routes: readonly string[],
  rewritten: readonly string[],
): string[] {
  const targets = new Set(rewritten.map((target) => target.replace(/:(\w+)/g, '[$1]')))
  return routes.filter(
    (route) => route !== failureTarget && !route.startsWith('/_') && !targets.has(route),
  )
}

/** Tells whether a path is of one of the routes, which are written as Next does: `/learn/[subject]`. */
export function matchRoutes(routes: readonly string[]): KnownRoutes {
  const patterns = routes.map((route) =>
    route
      .split(/(\[[^\]]*\])/)
      .map((part) => (part.startsWith('[') ? '[^/]+' : part.replace(/[.*+?^${}()|\\]/g, '\\$&')))
      .join(''),
  )
  const known = new RegExp(`^(?:${patterns.join('|')})$`)
  return (address) => known.test(address)
}
