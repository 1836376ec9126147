import { findPage, routes } from '@/lib/routes'
import { getAssetGroup, getPageTitle, listPageAssets } from './page-assets'

/**
 * Raised with any change of what the stores hold; the worker then removes the older ones as it takes over. A new build
 * of the site alone changes nothing here: every stored page has its own files beside it.
 */
const layout = 'v1'

/** Names of the stores in the browser's Cache Storage. */
export const stores = {
  /** Pages that were opened, as many as there is room for. */
  visited: `portal-visited-${layout}`,
  /** Pages that the reader has put aside, and the offline page. */
  kept: `portal-kept-${layout}`,
  /** Style sheets, scripts and fonts of the pages in both. */
  assets: `portal-assets-${layout}`,
  /** Lists of cards, for studying. */
  decks: `portal-decks-${layout}`,
} as const

/** Headers that the worker adds to a page as it stores it. */
export const storedHeaders = {
  /** The page's files, as JSON. */
  assets: 'X-Portal-Assets',
  /** The page's title, escaped for an address. */
  title: 'X-Portal-Title',
} as const

/** Largest numbers of opened pages, kept pages and lists of cards that are stored, and their longest age in seconds. */
export const limits = { pages: 200, kept: 300, decks: 200, seconds: 90 * 86_400 } as const

/** A page's address without what changes nothing in its answer. */
export function getPageKey(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

/**
 * A page as it is stored: with its files named in a header, and all of them in the store already. `undefined` where
 * it is no page, or where one of its files cannot be had: a page without its styles is never stored.
 */
export async function completePage(response: Response): Promise<Response | undefined> {
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html')
  if (response.status !== 200 || !isPage) return undefined
  const html = await response.clone().text()
  const paths = listPageAssets(html)
  if (!(await storeAssets(paths))) return undefined
  const headers = new Headers(response.headers)
  headers.set(storedHeaders.assets, JSON.stringify(paths))
  headers.set(storedHeaders.title, encodeURIComponent(getPageTitle(html)))
  return new Response(html, { status: 200, headers })
}

/** Stores what is not there yet; false if something cannot be had. */
async function storeAssets(paths: readonly string[]): Promise<boolean> {
  const store = await caches.open(stores.assets)
  const missing: string[] = []
  for (const path of paths) if (!(await store.match(path))) missing.push(path)
  if (missing.length === 0) return true
  try {
    await store.addAll(missing)
    return true
  } catch {
    return false
  }
}

/** Whether all files of a stored page are stored as well. */
export async function isComplete(stored: Response): Promise<boolean> {
  const store = await caches.open(stores.assets)
  for (const path of readAssets(stored)) if (!(await store.match(path))) return false
  return true
}

const readAssets = (stored: Response | undefined) =>
  JSON.parse(stored?.headers.get(storedHeaders.assets) ?? '[]') as string[]

/** Fetches a page and puts it among those that stay, at the address that it has now. @throws if it cannot be had. */
export async function keepPage(path: string): Promise<void> {
  const response = await fetch(path)
  const complete = await completePage(response)
  if (!complete) throw new Error(`The page ${path} cannot be kept (${response.status}).`)
  const store = await caches.open(stores.kept)
  await store.put(getPageKey(response.url), complete)
  const keys = await store.keys()
  const others = keys.filter((request) => new URL(request.url).pathname !== routes.offline())
  for (const request of others.slice(0, Math.max(0, others.length - limits.kept))) {
    await store.delete(request)
  }
}

/** Whether an address has told that what it showed before is no longer there: it is gone, or stands elsewhere. */
export function isWithdrawn({ status, type, redirected }: Response): boolean {
  return status === 404 || status === 410 || type === 'opaqueredirect' || redirected
}

/** Removes from all stores what an address showed before; a page that was to stay is kept where it stands now. */
export async function forgetPage(address: string): Promise<void> {
  const key = getPageKey(address)
  for (const name of [stores.visited, stores.decks]) await (await caches.open(name)).delete(key)
  const wasKept = await (await caches.open(stores.kept)).delete(key)
  // Where it is gone there is nothing to keep.
  if (wasKept) await keepPage(key).catch(() => undefined)
}

/** Lets a page that stayed go. */
async function dropPage(path: string): Promise<void> {
  await (await caches.open(stores.kept)).delete(path)
}

/** Removes the files of pages that are no longer stored. */
export async function sweepAssets(): Promise<void> {
  const needed = new Set<string>()
  for (const name of [stores.visited, stores.kept]) {
    const store = await caches.open(name)
    for (const request of await store.keys()) {
      for (const path of readAssets(await store.match(request))) needed.add(getAssetGroup(path))
    }
  }
  const store = await caches.open(stores.assets)
  for (const request of await store.keys()) {
    if (!needed.has(getAssetGroup(new URL(request.url).pathname))) await store.delete(request)
  }
}

/** A stored page as the offline page names it. */
export interface StoredPage {
  path: string
  title: string
}

/** The stored questions and decks, newest last. */
export async function listStoredPages(): Promise<StoredPage[]> {
  const titles = new Map<string, string>()
  for (const name of [stores.kept, stores.visited]) {
    const store = await caches.open(name)
    for (const request of await store.keys()) {
      const response = await store.match(request)
      const title = decodeURIComponent(response?.headers.get(storedHeaders.title) ?? '')
      const path = new URL(request.url).pathname
      if (title !== '' && findPage(path)?.entry.html?.isOfflineReading) titles.set(path, title)
    }
  }
  return [...titles].map(([path, title]) => ({ path, title }))
}

/** A page's message to the worker: keep a saved question, or drop it. */
export interface OfflineMessage {
  type: 'keep' | 'drop'
  /** The question's path. */
  path: string
}

/** Does what a page asks; anything that is no such message is left alone. */
export async function answerMessage(data: unknown): Promise<void> {
  const { type, path } = (data ?? {}) as Partial<OfflineMessage>
  if (typeof path !== 'string' || findPage(path)?.kind !== 'question') return
  if (type === 'keep') await keepPage(path)
  else if (type === 'drop') await dropPage(path)
}
