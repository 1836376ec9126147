import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { getPageEntry, pageKindNames } from './page-kinds'
import { previewRoutes } from './routes'

const app = path.resolve(import.meta.dirname, '../../app')

/** Files that Next makes a route of by their name, and what of the name is in the address. */
const routeFiles: Record<string, string> = {
  'page.tsx': '',
  'route.ts': '',
  'manifest.ts': '/manifest.webmanifest',
  'favicon.ico': '/favicon.ico',
  'icon.svg': '/icon.svg',
  'apple-icon.png': '/apple-icon.png',
}

/** The page for all that failed: the server alone asks for it. */
const withoutAddress = ['/500']

/** Addresses of the routes below `app/` whose files have such names. */
function listRoutes(names: Record<string, string>): string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .flatMap((file) => {
      const ending = names[path.basename(file)]
      const folder = path.posix.join('/', path.dirname(file))
      return ending === undefined ? [] : [path.posix.join(folder, ending)]
    })
    .sort()
}

test('every page and route under app/ has an entry, and every entry has a page or route', () => {
  const entries = pageKindNames.map(getPageEntry).flatMap(({ path: own, folder, isPaged }) => {
    const route = folder ?? own
    return isPaged ? [route, `${route}/page/[n]`] : [route]
  })
  expect(listRoutes(routeFiles)).toEqual([...new Set([...entries, ...withoutAddress])].sort())
})

test('every page and route of the preview has an address of its own', () => {
  const addresses = Object.values(previewRoutes).map((build) => build())
  expect(listRoutes({ 'page.dev.tsx': '', 'route.dev.ts': '' })).toEqual(addresses.sort())
})
