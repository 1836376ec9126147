import type { CatalogOptions, RefreshResult } from './model/options'
import type { ContentWatcher, WatchOptions } from './watching/watch-content'

/*
 * What writes the catalog (threads, decoder, watcher) is loaded when it is used, and kept out of what
 * Next bundles: pages only read.
 */
const loadRefresh = () => import(/* turbopackIgnore: true */ './sqlite/refresh/refresh-catalog')
const loadWatch = () => import(/* turbopackIgnore: true */ './watching/watch-content')

/**
 * Builds the catalog from nothing and puts it into effect; the one before is kept if anything fails. Broken
 * records are left out and reported.
 * @throws {CatalogError} if `dataDir` cannot be written.
 * @throws {ContentRootError} if the content cannot be listed.
 */
export async function buildCatalog(options: CatalogOptions): Promise<RefreshResult> {
  return (await loadRefresh()).buildCatalog(options)
}

/**
 * Puts an empty catalog into effect if there is none that can be opened, so that pages can be served from their files
 * while the first one is built; {@link refreshCatalog} rebuilds it.
 * @throws {CatalogError} if `dataDir` cannot be written.
 */
export async function beginCatalog(options: CatalogOptions): Promise<void> {
  return (await loadRefresh()).beginCatalog(options)
}

/**
 * Brings the catalog in line with the content: reads what has changed by name, time and size, or builds
 * it again if there is none, where it is damaged or of another version, and where most has changed.
 * @throws as {@link buildCatalog}.
 */
export async function refreshCatalog(options: CatalogOptions): Promise<RefreshResult> {
  return (await loadRefresh()).refreshCatalog(options)
}

/**
 * As {@link refreshCatalog}, for files that are known to have changed: nothing else is examined.
 * @param files paths of record files below the content root, there or not.
 */
export async function refreshFiles(
  options: CatalogOptions,
  files: readonly string[],
): Promise<RefreshResult> {
  return (await loadRefresh()).refreshFiles(options, files)
}

/**
 * Keeps the catalog in line with the content folder while it is edited: one watch a folder, since the
 * system allows few. A saved file is in the catalog some 50 ms later, and within 2 s whatever has happened to the
 * folders meanwhile: each second it is examined whether they are still those that are watched, and whether files that
 * are links have changed. A record whose file has vanished leaves the catalog when the file has not come back for a
 * second, or three where its folder has vanished too.
 */
export async function watchContent(options: WatchOptions): Promise<ContentWatcher> {
  return (await loadWatch()).watchContent(options, { refreshCatalog, refreshFiles })
}
