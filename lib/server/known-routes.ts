import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The addresses that the application has anything to say to. */
export type KnownRoutes = (path: string) => boolean

/**
 * Reads the routes of the build in `dir`, so that nothing is rendered for the addresses that strangers make up.
 * @throws when `dir` holds no finished build.
 */
export async function readKnownRoutes(dir: string): Promise<KnownRoutes> {
  const file = path.join(dir, '.next/app-path-routes-manifest.json')
  const manifest: Record<string, string> = JSON.parse(await readFile(file, 'utf8'))
  return matchRoutes(Object.values(manifest))
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
