import type { OfflineMessage } from '@/lib/offline'

/** Asks the service worker, where there is one, to keep a page for when there is no network, or to let it go. */
export async function tellWorker(message: OfflineMessage): Promise<void> {
  const { serviceWorker } = navigator as Partial<Navigator>
  const registration = await serviceWorker?.getRegistration()
  const worker = registration?.active ?? (registration && (await serviceWorker?.ready)?.active)
  worker?.postMessage(message)
}
