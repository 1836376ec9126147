import type { StoredPage } from '@/lib/offline'
import { routes } from '@/lib/routes'
import { createElement } from './create-element'

/** `<kept-pages>`: the pages that this device has kept, the newest first, and no search, which needs the network. */
export class KeptPages extends HTMLElement {
  connectedCallback(): void {
    for (const field of document.querySelectorAll<HTMLInputElement>('input[type="search"]')) {
      field.disabled = true
    }
    void this.#show()
  }

  async #show(): Promise<void> {
    // Only the worker has the list; the server would have nothing but an error for the console.
    if (!navigator.serviceWorker?.controller) return
    const response = await fetch(routes.storedPages()).catch(() => undefined)
    if (!response?.ok) return
    const pages = (await response.json()) as StoredPage[]
    const items = pages
      .reverse()
      .map(({ path, title }) => createElement('li', {}, createElement('a', { href: path }, title)))
    if (items.length === 0) return
    this.querySelector('[data-list]')?.replaceChildren(...items)
    this.querySelector('[data-when="empty"]')?.toggleAttribute('hidden', true)
  }
}
