import type { OfflineMessage } from '@/lib/offline'
import { routes } from '@/lib/routes'

/**
 * Registers the service worker that keeps pages for when there is no network. The page that is open by then was
 * fetched before the worker listened; it is fetched again, from the browser's cache as a rule, to be kept as well.
 */
export function registerServiceWorker(): void {
  const { serviceWorker } = navigator as Partial<Navigator>
  if (!serviceWorker) return
  if (!serviceWorker.controller) {
    serviceWorker.addEventListener(
      'controllerchange',
      () => void fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => undefined),
      { once: true },
    )
  }
  const register = () =>
    serviceWorker
      .register(routes.serviceWorker())
      // A browser may refuse, in a private window for one: the site works without.
      .catch((error) => console.info('Pages are not kept for offline reading.', error))
  if (document.readyState === 'complete') void register()
  else addEventListener('load', register, { once: true })
}

/** Asks the service worker, if there is one, to keep a page for when there is no network, or to let it go. */
export async function tellWorker(message: OfflineMessage): Promise<void> {
  const { serviceWorker } = navigator as Partial<Navigator>
  const registration = await serviceWorker?.getRegistration()
  const worker = registration?.active ?? (registration && (await serviceWorker?.ready)?.active)
  worker?.postMessage(message)
}
