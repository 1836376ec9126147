import type { WorkboxPlugin } from 'workbox-core/types.js'
import { ExpirationPlugin } from 'workbox-expiration'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies'
import { findPage, type PageKind, routes } from '@/lib/routes'
import { isHashed } from './page-assets'
import {
  answerMessage,
  completePage,
  forgetPage,
  getPageKey,
  isComplete,
  isWithdrawn,
  keepPage,
  limits,
  listStoredPages,
  storedHeaders,
  stores,
  sweepAssets,
} from './store-page'

/** The part of a service worker's scope that is used here; the types of pages and workers cannot be loaded together. */
export interface WorkerScope {
  addEventListener(
    type: 'install' | 'activate' | 'message',
    listener: (event: WorkerEvent) => void,
  ): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}

export interface WorkerEvent extends Event {
  /** Of a message alone. */
  data?: unknown
  waitUntil(work: Promise<unknown>): void
}

/*
 * The service worker: pages come from the network and, if that fails, from the store; files whose names say their
 * content come from the store first. A page is stored only together with its files, and files go only when no stored
 * page needs them, so that a page of an old build is shown with the styles of that build or not at all.
 */

const worker = globalThis as unknown as WorkerScope

/** What decks are studied from. */
const deckData: ReadonlySet<PageKind | undefined> = new Set(['deckCards', 'studyNote'])

const isPage = ({ mode, headers }: Request) =>
  mode === 'navigate' || headers.get('Accept')?.startsWith('text/html') === true

/** The fallback for a page that neither the network nor the stores have. */
const fallBack: WorkboxPlugin = {
  handlerDidError: async ({ request }) => {
    const kept = await caches.open(stores.kept)
    const own = await kept.match(getPageKey(request.url))
    if (own && (await isComplete(own))) return own
    return request.mode === 'navigate' ? kept.match(routes.offline()) : undefined
  },
}

const storeWhole: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => getPageKey(request.url),
  // What was redirected is a page of another address.
  cacheWillUpdate: async ({ response }) =>
    (!response.redirected && (await completePage(response))) || null,
  cachedResponseWillBeUsed: async ({ cachedResponse }) =>
    cachedResponse && (await isComplete(cachedResponse)) ? cachedResponse : null,
  cacheDidUpdate: async ({ oldResponse, newResponse }) => {
    const isOtherBuild = oldResponse && readAssets(oldResponse) !== readAssets(newResponse)
    if (isOtherBuild) await refreshStores()
  },
}

/** Withdrawn pages are not shown again once the network has reported them, not even without a network. */
const forgetWithdrawn: WorkboxPlugin = {
  fetchDidSucceed: async ({ request, response }) => {
    if (isWithdrawn(response)) await forgetPage(request.url)
    return response
  },
}

const readAssets = (response: Response) => response.headers.get(storedHeaders.assets)

/** A new build was detected: the offline page is fetched again, and unused files are removed. */
async function refreshStores(): Promise<void> {
  await keepPage(routes.offline())
  await sweepAssets()
}

const expiration = (maxEntries: number) =>
  new ExpirationPlugin({ maxEntries, maxAgeSeconds: limits.seconds, purgeOnQuotaError: true })

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && isHashed(url.pathname),
  new CacheFirst({ cacheName: stores.assets }),
)

registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname === routes.storedPages(), {
  handle: async () => Response.json(await listStoredPages()),
})

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && deckData.has(findPage(url.pathname)?.kind),
  new NetworkFirst({
    cacheName: stores.decks,
    plugins: [forgetWithdrawn, expiration(limits.decks)],
  }),
)

registerRoute(
  ({ sameOrigin, url, request }) =>
    sameOrigin && request.mode === 'navigate' && url.pathname === routes.search(),
  new NetworkOnly({ plugins: [fallBack] }),
)

registerRoute(
  ({ sameOrigin, request }) => sameOrigin && isPage(request),
  new NetworkFirst({
    cacheName: stores.visited,
    networkTimeoutSeconds: 8,
    plugins: [storeWhole, forgetWithdrawn, expiration(limits.pages), fallBack],
  }),
)

worker.addEventListener('install', (event) => {
  event.waitUntil(keepPage(routes.offline()).then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    removeOldStores()
      .then(sweepAssets)
      .then(() => worker.clients.claim()),
  )
})

worker.addEventListener('message', (event) => {
  event.waitUntil(answerMessage(event.data))
})

async function removeOldStores(): Promise<void> {
  const known = new Set<string>(Object.values(stores))
  for (const name of await caches.keys()) {
    if (name.startsWith('portal-') && !known.has(name)) await caches.delete(name)
  }
}
