/** A custom element whose listeners end when it leaves the page. */
export abstract class PortalElement extends HTMLElement {
  #listeners: AbortController | undefined

  /** Called whenever the element enters a page. @param signal aborted when it leaves the page. */
  abstract connect(signal: AbortSignal): void

  connectedCallback(): void {
    this.#listeners = new AbortController()
    this.connect(this.#listeners.signal)
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }
}

/**
 * Calls `show` whenever another tab has changed what this device stores, or the page returns from the browser's memory,
 * which may have been stored before such a change.
 */
export function onStoredChange(show: () => void, signal: AbortSignal): void {
  addEventListener('storage', show, { signal })
  addEventListener('pageshow', show, { signal })
}
